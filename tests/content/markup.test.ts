import { describe, test } from 'vitest'
import { expectNone } from './expect-none.ts'
import { texts } from './read.ts'

describe('authors write Markdown and tags, nothing else', () => {
  test('no text imports, exports or computes anything', () => {
    expectNone(
      texts.flatMap(({ file, text }) =>
        [...text.imports, ...text.expressions].map((line) => ({
          file,
          line,
          what: 'Here is an import, an export or an expression in braces.',
          why: 'Content is data; code in it would run on every reader’s machine.',
          fix: 'Take it out. Write attributes as plain strings, such as name="two-systems".',
        })),
      ),
    )
  })

  test('no text holds raw HTML', () => {
    expectNone(
      texts.flatMap(({ file, text }) =>
        text.tags
          .filter(({ name }) => !/^[A-Z]/.test(name))
          .map(({ name, line }) => ({
            file,
            line,
            what: `<${name}> is raw HTML.`,
            why: 'Tags of the course are tested for access; raw HTML is not.',
            fix: 'Use Markdown or one of the tags for authors.',
          })),
      ),
    )
  })
})
