import { choice, fixed, text } from '../fields.ts';
import { ownController } from './main-controller.ts';
import { onSampleError } from './on-sample-error.ts';

/** What every group of jmeter-plugins-casutg writes first. */
export const ownControllerFields = {
  mainController: fixed(ownController('com.blazemeter.jmeter.control.VirtualUserController')),
  onSampleError,
} as const;

export const logFilename = text('LogFilename', '');
export const iterations = text('Iterations', '');
export const concurrencyLimit = text('ConcurrencyLimit', '');

/** Unit of ramp-up, hold and, for arrivals, of the target rate. */
export const unit = choice('Unit', { seconds: 'S', minutes: 'M' }, 'seconds');

/** What Concurrency and Arrivals Thread Groups share; the target level must be whole in version 2.10. */
export const targetFields = {
  ...ownControllerFields,
  targetLevel: text('TargetLevel'),
  rampUp: text('RampUp', ''),
  steps: text('Steps', ''),
  hold: text('Hold', ''),
  logFilename,
  iterations,
  unit,
} as const;
