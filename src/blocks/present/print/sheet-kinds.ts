/** The kinds of sheets in a print pack, in their order; `copies` says how many to print. */
export const sheetKinds = [
  {
    id: 'run',
    name: 'Run sheet',
    copies: 'one for you',
    about: 'What happens when, what you say, ask and watch for, and the answers to the questions.',
  },
  {
    id: 'stories',
    name: 'Story guides',
    copies: 'one for you',
    about: 'A sheet for each decision: what to read aloud, the choices, and what follows.',
  },
  {
    id: 'cards',
    name: 'A–F cards',
    copies: 'a set for each person',
    about: 'Two cards on a sheet: cut across the middle, then fold each card once.',
  },
  {
    id: 'debrief',
    name: 'Debrief sheets',
    copies: 'one for you, or one for each table',
    about: 'A grid for the votes, and the questions with room to write.',
  },
  {
    id: 'tents',
    name: 'Table tents',
    copies: 'one for each table',
    about: 'A number and a team’s name for the room; how we vote, for the table.',
  },
  {
    id: 'handout',
    name: 'Handout',
    copies: 'one for each person',
    about: 'The two questions, the contrast, and a line for what each person will do.',
  },
] as const

export type SheetKind = (typeof sheetKinds)[number]['id']
