import { expect, test } from 'vitest'
import { encode, textOf } from './files.ts'
import { withoutRoom } from './room.ts'

const script = (name: string) => `<script type="module" src="${name}"></script>`
const site = new Map(
  Object.entries({
    'index.html': `<a href="./present.html">Run a workshop</a>${script('./_astro/page.js')}`,
    'present.html': script('./_astro/console.js'),
    'present/stage.html': script('../_astro/stage.js'),
    'present/print-ninety.html': '<h1>Run sheet</h1>',
    '_astro/page.js': '',
    '_astro/console.js': 'import"./stage.js"',
    '_astro/stage.js': '',
    'pools/stage-ninety.1.js': 'export default {}',
    'pools/notes-ninety.1.js': 'export default {}',
    'pools/check.1.js': 'export default []',
  }).map(([path, text]) => [path, encode(text)]),
)

test('an LMS gets nothing of facilitator mode, and the way there leads to the stories', () => {
  const files = withoutRoom(site)
  expect([...files.keys()]).toEqual(['index.html', '_astro/page.js', 'pools/check.1.js'])
  expect(textOf(files, 'index.html')).toContain('href="./lessons/scenario.html"')
})
