/** A requirement of access, and, where no test here can hold it, who or what it waits for. */
interface Requirement {
  what: string
  /** What it would take first. */
  later?: string
  /** Why people have to judge it. */
  byHand?: string
}

/** What everybody can do here. Each without "later" and "byHand" has a test named by its number. */
export const requirements: Readonly<Record<string, Requirement>> = {
  A01: {
    // The course is in one language, so there is one of each page.
    what: 'every page, in light and in dark and in every state, shows axe nothing; what it leaves undecided is on a reviewed list',
  },
  A02: { what: 'questions are native groups of fields; choosing submits nothing, a button does' },
  A03: { what: 'feedback is announced once, in words, in a place that was there before' },
  A04: { what: 'a refusal is named, said with its field, and takes the focus to it' },
  A05: { what: 'whatever is graded can be looked over and changed before it is handed in' },
  A06: { what: 'nothing is asked twice' },
  A07: { what: 'nothing has to be dragged: clicks, keys and touch each earn the same score' },
  A08: { what: 'a target is at least 24 by 24 pixels, and a control 44 high' },
  A09: { what: 'keys go through each page in its order and back, and focus is never covered' },
  A10: { what: 'focus is seen, at 3:1 or more, in light, in dark and in forced colours' },
  A11: { what: 'nothing scrolls sideways at 320 by 256, but for regions that say so' },
  A12: { what: 'text at twice its size, or spaced out, is neither cut nor covered' },
  A13: { what: 'chosen, right, wrong and focused differ in forced colours' },
  A14: { what: 'nothing moves by itself, or for longer than a fifth of a second' },
  A15: { what: 'no time runs out: the clocks of a room are advice' },
  A16: { what: 'each scene of a story has a heading, takes the focus, can be undone and listed' },
  A17: { what: 'dialogs are native, named, closed by Esc, and give the focus back' },
  A18: { what: 'shortcuts of one key can be turned off, and leave fields alone' },
  A19: { what: 'pages say what they are, in which language; skip links and help stay in place' },
  A20: { what: 'a figure says in words what it shows; there is nothing that has to be heard' },
  A21: { what: 'votes stand in a table too, and are announced at most every five seconds' },
  A22: { what: 'saving is said quietly, and its failure once' },
  A23: {
    what: 'joining a vote asks for no memory and no puzzle',
    later: 'Votes by telephone, which the course does not have yet.',
  },
  A24: { what: 'what is printed or saved as PDF keeps its structure' },
  A25: { what: 'the course works in a frame of 800 by 600' },
  A26: {
    what: 'it is used with NVDA, VoiceOver and TalkBack before each release',
    byHand: 'Nothing here can run them. People do, and date the checklist.',
  },
}
