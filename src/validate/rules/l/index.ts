import type { Rule } from '../rule.ts';
import { nothingRuns } from './l01-nothing-runs.ts';
import { threadsZero } from './l02-threads-zero.ts';
import { schedulerWithoutDuration } from './l03-scheduler-without-duration.ts';
import { durationIgnored } from './l04-duration-ignored.ts';
import { loopsEndBeforeDuration } from './l05-loops-end-before-duration.ts';
import { neverEnds } from './l06-never-ends.ts';
import { rampZero } from './l07-ramp-zero.ts';
import { groupsOneAfterAnother } from './l08-groups-one-after-another.ts';
import { functionalMode } from './l09-functional-mode.ts';
import { errorsEndThreads } from './l10-errors-end-threads.ts';
import { timersStacked } from './l11-timers-stacked.ts';
import { pauseBeforeEachSampler } from './l12-pause-before-each-sampler.ts';
import { noPacing } from './l13-no-pacing.ts';
import { rateNotReachable } from './l14-rate-not-reachable.ts';
import { throughputPerMinute } from './l15-throughput-per-minute.ts';
import { rateOfEachThread } from './l16-rate-of-each-thread.ts';
import { scheduleAndGroup } from './l17-schedule-and-group.ts';
import { unitOfGroup } from './l18-unit-of-group.ts';
import { openModelSchedule } from './l19-open-model-schedule.ts';
import { throughputControllerAsThrottle } from './l20-throughput-controller-as-throttle.ts';
import { pauseInsideTransaction } from './l21-pause-inside-transaction.ts';
import { samplesThatAreNoRequests } from './l22-samples-that-are-no-requests.ts';
import { hiddenRequests } from './l23-hidden-requests.ts';
import { keepAliveOff } from './l24-keep-alive-off.ts';
import { newUserEachIteration } from './l25-new-user-each-iteration.ts';
import { generatorBudget } from './l26-generator-budget.ts';
import { criticalSection } from './l27-critical-section.ts';
import { loopWithoutCap } from './l28-loop-without-cap.ts';
import { mainControllerMissing } from './l29-main-controller-missing.ts';
import { loadWithoutDefault } from './l30-load-without-default.ts';
import { rampBeyondDuration } from './l31-ramp-beyond-duration.ts';
import { rampAsThrottle } from './l32-ramp-as-throttle.ts';
import { pauseBesideRateTimer } from './l33-pause-beside-rate-timer.ts';
import { throughputQuantised } from './l34-throughput-quantised.ts';
import { rateCountsSamplers } from './l35-rate-counts-samplers.ts';
import { rateTimersShareState } from './l36-rate-timers-share-state.ts';
import { shapingRateTooLow } from './l37-shaping-rate-too-low.ts';
import { shapingTimerShared } from './l38-shaping-timer-shared.ts';
import { shapingScheduleBroken } from './l39-shaping-schedule-broken.ts';
import { groupLengthsDiffer } from './l40-group-lengths-differ.ts';
import { stepsBeyondRamp } from './l41-steps-beyond-ramp.ts';
import { holdMissing } from './l42-hold-missing.ts';
import { targetNotWhole } from './l43-target-not-whole.ts';
import { openModelAfterSetUp } from './l44-open-model-after-set-up.ts';
import { openModelCutOff } from './l45-open-model-cut-off.ts';
import { sharesDoNotSum } from './l46-shares-do-not-sum.ts';
import { redirectsTwice } from './l47-redirects-twice.ts';
import { javaClient } from './l48-java-client.ts';
import { gatheringNeverComplete } from './l49-gathering-never-complete.ts';
import { gatheringBunchesLoad } from './l50-gathering-bunches-load.ts';
import { propertyDefaultsDisagree } from './l51-property-defaults-disagree.ts';
import { statedNumberDisagrees } from './l52-stated-number-disagrees.ts';
import { pauseInWrongUnit } from './l53-pause-in-wrong-unit.ts';
import { innerLoopRunsWrong } from './l54-inner-loop-runs-wrong.ts';
import { runtimeZero } from './l55-runtime-zero.ts';
import { flowControlStopsThread } from './l56-flow-control-stops-thread.ts';
import { pauseWithoutTime } from './l57-pause-without-time.ts';
import { rateTimerWithoutRate } from './l58-rate-timer-without-rate.ts';
import { groupScheduleBroken } from './l59-group-schedule-broken.ts';
import { startsAfterTheOthers } from './l60-starts-after-the-others.ts';
import { statedProfileDisagrees } from './l61-stated-profile-disagrees.ts';
import { beyondOneGenerator } from './l62-beyond-one-generator.ts';
import { setUpRepeats } from './l63-set-up-repeats.ts';
import { scriptWithoutItsParameters } from './l64-script-without-its-parameters.ts';
import { scriptTimerBeforeEachSampler } from './l65-script-timer-before-each-sampler.ts';
import { statedIntervalDisagrees } from './l66-stated-interval-disagrees.ts';
import { statedRowsDisagree } from './l67-stated-rows-disagree.ts';
import { controllerEmpty } from './l68-controller-empty.ts';
import { loopsWithoutEnd } from './l69-loops-without-end.ts';
import { statedWeightsDisagree } from './l70-stated-weights-disagree.ts';

/** Rules of the load: what a plan offers, against what it says and what JMeter does with it. */
export const loadRules: readonly Rule[] = [
  nothingRuns,
  threadsZero,
  schedulerWithoutDuration,
  durationIgnored,
  loopsEndBeforeDuration,
  neverEnds,
  rampZero,
  groupsOneAfterAnother,
  functionalMode,
  errorsEndThreads,
  timersStacked,
  pauseBeforeEachSampler,
  noPacing,
  rateNotReachable,
  throughputPerMinute,
  rateOfEachThread,
  scheduleAndGroup,
  unitOfGroup,
  openModelSchedule,
  throughputControllerAsThrottle,
  pauseInsideTransaction,
  samplesThatAreNoRequests,
  hiddenRequests,
  keepAliveOff,
  newUserEachIteration,
  generatorBudget,
  criticalSection,
  loopWithoutCap,
  mainControllerMissing,
  loadWithoutDefault,
  rampBeyondDuration,
  rampAsThrottle,
  pauseBesideRateTimer,
  throughputQuantised,
  rateCountsSamplers,
  rateTimersShareState,
  shapingRateTooLow,
  shapingTimerShared,
  shapingScheduleBroken,
  groupLengthsDiffer,
  stepsBeyondRamp,
  holdMissing,
  targetNotWhole,
  openModelAfterSetUp,
  openModelCutOff,
  sharesDoNotSum,
  redirectsTwice,
  javaClient,
  gatheringNeverComplete,
  gatheringBunchesLoad,
  propertyDefaultsDisagree,
  statedNumberDisagrees,
  pauseInWrongUnit,
  innerLoopRunsWrong,
  runtimeZero,
  flowControlStopsThread,
  pauseWithoutTime,
  rateTimerWithoutRate,
  groupScheduleBroken,
  startsAfterTheOthers,
  statedProfileDisagrees,
  beyondOneGenerator,
  setUpRepeats,
  scriptWithoutItsParameters,
  scriptTimerBeforeEachSampler,
  statedIntervalDisagrees,
  statedRowsDisagree,
  controllerEmpty,
  loopsWithoutEnd,
  statedWeightsDisagree,
];
