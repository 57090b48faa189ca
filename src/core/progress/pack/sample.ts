/**
 * English as learners may write it in a plan, a reflection or a name: what texts are guessed from.
 * Format 1 counts on every letter of it, so it never changes.
 */
export const sample =
  'I will ask each of the team what they need from me, and by when. Every Monday we check the plan ' +
  'together: what is done, what is late and who can help. In the weekly meeting I would like to say why this ' +
  'matters to our customers before I say how. My manager and two colleagues could tell me whether they saw a ' +
  'change in how I lead. At the moment we have too many projects, so people are working on the things that are ' +
  'urgent and there is no time for the next year. For the first month I want to delegate one task a week. ' +
  'It was hard to let go of control, but it showed me that trust should come from listening. ' +
  'Because of that we agreed a clear goal, with a date and a measure; then I explained the decision to them.'
