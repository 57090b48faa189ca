import type { Course } from '#core/course/course.ts'
import { appIcons } from './app-icons.ts'

/**
 * Describes the course to systems that install it (W3C Web Application Manifest). Every address is
 * relative to the manifest, so that it holds at any path.
 * @param tokens the text of src/styles/tokens.css, for the colour of the paper.
 */
export function appManifest(course: Course, tokens: string) {
  const paper = /--color-paper: light-dark\((#\w+),/.exec(tokens)?.[1]
  if (!paper)
    throw new Error(
      'src/styles/tokens.css: no "--color-paper: light-dark(#…, #…)" was found, which the installed course is coloured by. Keep it in that form.',
    )
  return {
    name: course.title,
    short_name: course.title,
    description: course.description,
    lang: 'en-GB',
    dir: 'ltr',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['education'],
    icons: appIcons,
  }
}
