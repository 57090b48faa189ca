import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { shellPages } from './packages/shell.ts'

/** The files that each script of the site imports at once, by file name. */
export type Imports = ReadonlyMap<string, readonly string[]>

const question =
  /data-key="([^"]+)"([\s\S]*?\scomponent-url="\/([^"]+)"[^>]*?\srenderer-url="\/([^"]+)")/g

/**
 * Names, at each question of a built page, all files that answering it needs, so that they can be
 * fetched side by side when the question comes near: its key, its island, React, and whatever
 * these import.
 */
export function nameNearFiles(html: string, imports: Imports): string {
  return html.replaceAll(
    question,
    (_all, key: string, rest: string, island: string, react: string) => {
      const files = [key, ...closureOf([island, react], imports)]
      return `data-near="${files.join(' ')}"${rest}`
    },
  )
}

/** As many letters as a telephone shows at once; a question after fewer is in the first view. */
const lettersInView = 1000

/**
 * Lets the head of a page fetch what its first question needs, when that question is in the first
 * view, and paint no page without it (HTML, link type "expect").
 * @param root the address of the site's root, as the page writes it.
 */
export function fetchFirstQuestion(html: string, root: string): string {
  const [, id, near = ''] = /id="([^"]+)" data-near="([^"]+)"/.exec(html) ?? []
  const before = html.slice(html.indexOf('<main'), html.indexOf(`id="${id}" data-near`))
  const letters = before.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '').replace(/\s+/g, ' ')
  if (!id || letters.length > lettersInView) return html
  const links = [
    `<link rel="expect" blocking="render" href="#${id}">`,
    ...near.split(' ').map((file) => fetching(root, file)),
  ]
  return html.replace('</title>', `</title>${links.join('')}`)
}

/**
 * Lets the head of a page fetch its scripts with all that they import, side by side: a page that is
 * blank until its scripts run, as the launch shell of an LMS is, must not find them one by one.
 */
export function fetchScripts(html: string, root: string, imports: Imports): string {
  const entries = [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(
    ([, file = '']) => file,
  )
  const links = closureOf(entries, imports).map((file) => fetching(root, file))
  return html.replace('</title>', `</title>${links.join('')}`)
}

function fetching(root: string, file: string): string {
  return `<link rel="modulepreload" href="${root}${file}">`
}

function closureOf(entries: readonly string[], imports: Imports): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    imports.get(file)?.forEach(visit)
  }
  entries.forEach(visit)
  return [...found]
}

/**
 * Few files instead of many small ones: on a phone each request costs more than what it carries.
 * What every page runs, what every question runs, what reads a kept record back, and React are a
 * file each.
 */
const groups = [
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|@nanostores\/react)\//,
    priority: 3,
  },
  {
    name: 'course',
    test: /src\/(stores\/(progress|saving)|tracking\/(tracker|browser\/(copies|database|join|keeper|mirror|news|patience|reader|requests)\.)|core\/(progress\/(canonical|entry|merge|stored)\.|course\/completion|assessment\/attempt)|blocks\/(outline\/|(search|reading)\/open-on-demand)|offline\/page\/(keep-offline|reload-once)|layouts\/mend-islands)|node_modules\/nanostores\//,
    priority: 2,
  },
  {
    name: 'question',
    test: /src\/(blocks\/question\/[^/]+\.tsx?$|core\/question\/(seal|single\/mark)|stores\/keys)/,
    priority: 1,
  },
  {
    // What reads answers as well as marks them has no need of React: the launch shell of an LMS.
    name: 'answers',
    test: /src\/core\/question\/(mark|seed)\./,
    priority: 2,
  },
  {
    name: 'read-back',
    test: /src\/(tracking\/browser\/(load|set-aside)\.|core\/progress\/(read-stored|migrate|parse-entry)\.)/,
    priority: 1,
  },
]

/**
 * Takes the place of Vite's helper around dynamic imports. That one preloads what an import needs,
 * in a kilobyte that every page carries; here a page names that itself. A failed import is still
 * announced as Vite documents it.
 */
const importHelper = `export const __vitePreload = (load) => load().catch((error) => {
  const event = new Event('vite:preloadError', { cancelable: true })
  event.payload = error
  dispatchEvent(event)
  if (!event.defaultPrevented) throw error
})`

/** Rewrites every page of the built site; runs before addresses are made relative. */
export function preloadQuestions(): AstroIntegration {
  const imports = new Map<string, readonly string[]>()
  return {
    name: 'preload',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
            build: { modulePreload: false },
            environments: {
              client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
            },
            plugins: [
              {
                name: 'import-helper',
                enforce: 'pre',
                load: (id) => (id === '\0vite/preload-helper.js' ? importHelper : undefined),
              },
              {
                name: 'note-imports',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk') imports.set(file.fileName, file.imports)
                  }
                },
              },
            ],
          },
        })
      },
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir)
        for await (const page of glob('**/*.html', { cwd: root })) {
          const file = join(root, page)
          const html = nameNearFiles(await readFile(file, 'utf8'), imports)
          const isShell = shellPages.includes(page)
          await writeFile(
            file,
            isShell ? fetchScripts(html, '/', imports) : fetchFirstQuestion(html, '/'),
          )
        }
      },
    },
  }
}
