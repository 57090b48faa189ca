import * as z from 'zod'

/** Sets straight quotation marks, apostrophes and spaced hyphens as a printer would, so that authors may type plain ones. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([{“—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/ - /g, ' – ')
}

/** Words that people read, written in a data file. */
export const prose = z.string().min(1).transform(typeset)
