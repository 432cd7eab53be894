import type { Rule } from '../rule.ts';
import { panelUnknown } from './s06-panel-unknown.ts';
import { enumOutOfRange } from './s10-enum-out-of-range.ts';
import { requiredFieldEmpty } from './s11-required-field-empty.ts';
import { obsoleteElement } from './s12-obsolete-element.ts';
import { targetMissing } from './s13-target-missing.ts';
import { fileMissing } from './s14-file-missing.ts';
import { numberOutOfRange } from './s15-number-out-of-range.ts';
import { jsonExtractorLists } from './s16-json-extractor-lists.ts';
import { serverNameHoldsMore } from './s17-server-name-holds-more.ts';
import { requestWithoutServer } from './s18-request-without-server.ts';
import { includeTarget } from './s19-include-target.ts';
import { configNotApplied } from './s20-config-not-applied.ts';
import { bodyOfAGet } from './s21-body-of-a-get.ts';
import { portAndProtocol } from './s22-port-and-protocol.ts';
import { statedAddressDisagrees } from './s23-stated-address-disagrees.ts';
import { requestWithoutPath } from './s24-request-without-path.ts';
import { outsideOfGroup } from './s25-outside-of-group.ts';

/** Structure: elements that cannot do what they are there for. */
export const structureRules: readonly Rule[] = [
  panelUnknown,
  enumOutOfRange,
  requiredFieldEmpty,
  obsoleteElement,
  targetMissing,
  fileMissing,
  numberOutOfRange,
  jsonExtractorLists,
  serverNameHoldsMore,
  requestWithoutServer,
  includeTarget,
  configNotApplied,
  bodyOfAGet,
  portAndProtocol,
  statedAddressDisagrees,
  requestWithoutPath,
  outsideOfGroup,
];
