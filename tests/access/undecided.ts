/** What axe cannot decide, as rule and reason, with why that is fine here; anything else fails. */
export const reviewed: Readonly<Record<string, string>> = {
  'color-contrast bgOverlap':
    'A heading of rows in a print pack lies over two rows of one colour; in the contents drawer and in dialogs the page behind is covered whole. Colours come from tokens, of which colours.test.ts proves each pair.',
  'color-contrast elmPartiallyObscured':
    'Links of the contents that are scrolled out of their region. In view they are the same links.',
  'color-contrast imgNode': 'Words in a drawing; colours.test.ts proves each of their pairs.',
  'color-contrast nonBmp': 'An arrow on a button, in the colours of every button.',
  'color-contrast shortTextContent': 'A single letter or sign, in the colours of the words around.',
  'label-content-name-mismatch':
    'The buttons ↑ and ↓ are named in words, “Move up: …”; nobody can say an arrow.',
}
