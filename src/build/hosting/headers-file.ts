import { cachingOf, type Description, hashedFolders, strictTransport } from './description.ts'

/**
 * Writes a "_headers" file, as Netlify and Cloudflare Pages read it. Where two rules fit, these hosts
 * join the values of a header, so no rule may say again what "/*" says; files that are asked for each
 * time are left to both hosts' own rule, "max-age=0, must-revalidate".
 * @param paths the files of the built site.
 */
export function headersFile(
  { headers, caching, types }: Description,
  paths: readonly string[],
): string {
  const single = paths.filter((path) => isForeverAlone(path)).sort()
  const rules = [
    ['/*', ...Object.entries(headers).map(line)],
    ...[...hashedFolders.map((folder) => `${folder}/*`), ...single].map((path) => [
      `/${path}`,
      line(['Cache-Control', caching.forever]),
    ]),
    ...Object.entries(types).flatMap(([ending, type]) =>
      paths
        .filter((path) => path.endsWith(`.${ending}`))
        .map((path) => [`/${path}`, line(['Content-Type', type])]),
    ),
  ]
  const [name, value] = strictTransport
  return `# Netlify, Cloudflare Pages: copy this file beside index.html, at the top of the site.
# Below a folder, write the folder before each path. Where the host serves https alone, add to "/*":
#   ${name}: ${value}

${rules.map((lines) => `${lines.join('\n')}\n`).join('\n')}`
}

function line([name, value]: readonly [string, string]): string {
  return `  ${name}: ${value}`
}

function isForeverAlone(path: string): boolean {
  return (
    cachingOf(path) === 'forever' && !hashedFolders.some((folder) => path.startsWith(`${folder}/`))
  )
}
