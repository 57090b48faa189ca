import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import satori from 'satori'
import sharp from 'sharp'
import { parse } from 'yaml'
import { courseSchema } from '#core/course/course.ts'

const width = 1200
const height = 630
const require = createRequire(import.meta.url)

/** Draws the picture that link previews show, with the course's own name on it. */
export function drawSharePicture(): AstroIntegration {
  return {
    name: 'share-picture',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const course = courseSchema.parse(parse(await readFile('content/course.yaml', 'utf8')))
        const svg = await satori(picture(course.title, course.subtitle), {
          width,
          height,
          fonts: [await font(400), await font(700)],
        })
        const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
        await writeFile(fileURLToPath(new URL('share.png', dir)), png)
      },
    },
  }
}

async function font(weight: 400 | 700) {
  const file = require.resolve(
    `@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`,
  )
  return { name: 'Source Serif 4', weight, data: await readFile(file) }
}

/** The picture as satori's tree of elements: paper, two marks, two lines. */
function picture(title: string, subtitle: string) {
  const line = (text: string, style: object) => ({
    type: 'div',
    key: text,
    props: { style, children: text },
  })
  const triangle = box({
    width: 0,
    height: 0,
    borderLeft: '60px solid transparent',
    borderRight: '60px solid transparent',
    borderBottom: '104px solid #8f3d0e',
  })
  const square = box({ width: 104, height: 104, marginLeft: -20, background: '#1c4f82' })
  return {
    type: 'div',
    key: 'picture',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: 80,
        background: '#fbfaf7',
        color: '#1d1b18',
      },
      children: [
        box({ display: 'flex' }, [triangle, square]),
        box({ display: 'flex', flexDirection: 'column' }, [
          line(title, { fontSize: 120, fontWeight: 700 }),
          line(subtitle, { fontSize: 48, color: '#5a5449' }),
        ]),
      ],
    },
  }
}

function box(style: object, children: object[] = []) {
  return { type: 'div', key: JSON.stringify(style), props: { style, children } }
}
