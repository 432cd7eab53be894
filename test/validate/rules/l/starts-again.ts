/** A group without the switch that its panel always writes; JMeter takes it for true, and the loops start again. */
export const startsAgain = (group: string): string =>
  group.replace(/ *<boolProp name="LoopController.continue_forever">false<.boolProp>\n/, '');
