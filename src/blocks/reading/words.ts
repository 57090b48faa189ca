import type { ReadingName } from '#core/reading/reading.ts'

/** What the choices are called; what is usual is kept as no word. */
export const choiceWords: Record<ReadingName, { legend: string; choices: [string, string][] }> = {
  theme: {
    legend: 'Colours',
    choices: [
      ['', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  text: {
    legend: 'Text size',
    choices: [
      ['', '100 %'],
      ['112', '112 %'],
      ['125', '125 %'],
      ['150', '150 %'],
    ],
  },
  lines: {
    legend: 'Line spacing',
    choices: [
      ['', 'Normal'],
      ['wide', 'Wide'],
      ['wider', 'Wider'],
    ],
  },
  face: {
    legend: 'Typeface',
    choices: [
      ['', 'Usual'],
      ['legible', 'Legible'],
    ],
  },
}

export const said = {
  usual: 'Everything is back to the usual.',
  notKept: 'This browser keeps no choices, so it holds on this page alone.',
  noFace: 'The typeface could not be loaded. Check the connection, then choose it again.',
}
