import { readFile, writeFile } from 'node:fs/promises'
import { makeEchoTable } from '#core/question/rules/article-echo.ts'

/**
 * Makes the table by which tests know the article's wording, from the article itself:
 * node src/commands/bootstrap.js echo-table path/to/article.txt
 */
const [, , path] = process.argv
if (!path) throw new Error('Name the file that holds the article.')
const table = {
  about:
    'Hashes of the runs of words of the source article, which is not kept here. Made by: node src/commands/bootstrap.js echo-table article.txt',
  ...makeEchoTable(await readFile(path, 'utf8')),
}
const sentences = table.sentences.map((hashes) => `    ${JSON.stringify(hashes)}`).join(',\n')
const text = `{
  "about": ${JSON.stringify(table.about)},
  "exact": ${JSON.stringify(table.exact)},
  "light": ${JSON.stringify(table.light)},
  "sentences": [
${sentences}
  ]
}
`
await writeFile('src/build/content/article-echo.json', text)
