import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** The icons of the installed course, for its manifest. */
export const appIcons = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
] as const

/** Draws the icons from the site's own, and the one that Apple's systems round by themselves. */
export async function drawAppIcons(root: string) {
  const svg = await readFile(join(root, 'icon.svg'))
  const ground = /<rect[^>]* fill="(#\w+)"/.exec(svg.toString())?.[1]
  if (!ground)
    throw new Error(
      'public/icon.svg: no <rect fill="#…"> was found, so the icons of the installed course have no ground. Start the drawing with one.',
    )
  await draw(svg, 192).toFile(join(root, 'icon-192.png'))
  await draw(svg, 512).toFile(join(root, 'icon-512.png'))
  await writeFile(join(root, 'icon-maskable-512.png'), await drawMaskable(svg, ground))
  await draw(svg, 180).flatten({ background: ground }).toFile(join(root, 'apple-touch-icon.png'))
}

function draw(svg: Buffer, size: number) {
  return sharp(svg, { density: 72 * 16 })
    .resize(size, size)
    .png({ palette: true })
}

/** A mask may cut away all but a circle of four fifths, so the drawing is made that much smaller. */
async function drawMaskable(svg: Buffer, ground: string): Promise<Buffer> {
  const margin = 52
  const inner = await draw(svg, 512 - 2 * margin).toBuffer()
  return sharp(inner)
    .flatten({ background: ground })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground })
    .png({ palette: true })
    .toBuffer()
}
