export {}

/** The modules of the course by path, and the paths of its data files; written before this. */
declare const modules: Readonly<Record<string, string>>
declare const data: readonly string[]

/**
 * Lets a page that was opened from a file run its modules. A browser does not load modules from files
 * (the origin of a file is opaque), so each is made from its text, and the page is told where it is:
 * by its name, as modules name each other, and by its address, as the page does.
 */
{
  const root = new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
  const type = 'text/javascript'
  const imports: Record<string, string> = {}
  const carry = (path: string, source: string) => {
    const address = URL.createObjectURL(new Blob([source], { type }))
    imports[`~/${path}`] = address
    imports[new URL(path, root).href] = address
  }
  for (const [path, source] of Object.entries(modules)) carry(path, source)
  // The data itself comes when it is asked for.
  for (const path of data)
    carry(
      path,
      `import{read}from"~/pagefind/carried.js";export default await read(${JSON.stringify(path)})`,
    )
  const map = document.createElement('script')
  map.type = 'importmap'
  map.textContent = JSON.stringify({ imports })
  document.currentScript?.after(map)
}
