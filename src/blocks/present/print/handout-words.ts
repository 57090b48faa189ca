/** The six contrasts in the words of the reference card: what is contrasted, leading, managing. */
export const contrasts = [
  ['Focus', 'change, movement', 'order, consistency'],
  ['Time', 'looks far ahead', 'near and medium term'],
  ['Activities', 'sets direction, aligns, inspires', 'plans, organises, controls, solves problems'],
  ['People', 'influencing, inspiring', 'co-ordinating, controlling'],
  ['Uncertainty', 'accepts ambiguity', 'tries to shrink it'],
  ['Success', 'transformation', 'results set against plans'],
] as const
