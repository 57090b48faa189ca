import type { StageOption } from '#core/workshop/stage-view.ts'

const lettered = (...texts: string[]): StageOption[] =>
  texts.map((text, at) => ({ letter: 'ABCDEF'.charAt(at), text }))

/** The longest choices of a story: 106, 72 and 91 characters. */
export const rulings = lettered(
  'For the team: the list, and Tariq from Monday, because speed counts for more than the schedule this month.',
  'For production: the team may ask again when the next quarter is planned.',
  'For neither: chair a weekly half-hour at which each side trades one request with the other.',
)
/** The longest answers of the bank: 63 to 69 characters. */
export const letters = lettered(
  '“Parents loved your idea. The same fences stand around the oaks.”',
  '“You promised oaks by May. Your own crews knew that it takes years.”',
  '“Your mowers run like clockwork. What is that much grass meant for?”',
  '“The young trees came on time. Our old swings broke in the meantime.”',
)
export const six = lettered(
  'Ask Ilse',
  'Ask Marcus',
  'Ask Priya',
  'Ask Tomasz',
  'Ask Grace',
  'Ask nobody',
)
export const stem =
  'Bronwen has described “a park where any child can climb a tree” at eleven meetings. It has no date, budget or owner. Which letter should she expect next year?'
export const because =
  'What the director needs is a reason for each shop to want this comedy more than a prize. They know the aim and do not serve it, which means that half of alignment has come. Next, see “When work shifts, a reason travels further than a rule”.'

/** One way through a story, and a way that leaves it at the last decision. */
export const path = {
  isWhatIf: false,
  steps: [
    {
      scene: 'One engineer, two kitchens',
      letter: 'B',
      text: 'Give Priya the sole right to book.',
    },
    { scene: 'Three letters about Thursdays', letter: 'C', text: 'Freeze the core.' },
    { scene: 'The form for the ladder', letter: 'A', text: 'Ask Marcus to write the rule.' },
    { scene: 'A bank at forty', letter: 'B', text: 'Publish who decides what.' },
  ],
  ending: 'Thirty-one angry clients',
  quantities: [
    { trust: 6, delivery: 4, adaptation: 5, reserve: 6 },
    { trust: 5, delivery: 6, adaptation: 5, reserve: 6 },
    { trust: 4, delivery: 7, adaptation: 6, reserve: 5 },
    { trust: 6, delivery: 7, adaptation: 7, reserve: 3 },
    { trust: 6, delivery: 9, adaptation: 6, reserve: 3 },
  ],
}
export const whatIf = (letter: string) => ({
  ...path,
  isWhatIf: true,
  steps: path.steps.map((step, at) => (at === 3 ? { ...step, letter } : step)),
  ending: 'Scaled and still hungry',
})
