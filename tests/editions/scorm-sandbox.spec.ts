import { expect } from '@playwright/test'
import { shellIn, test } from '#tests/editions/scorm-course.ts'

test('API-5: in a frame that may run scripts and nothing else, the course is there to read, and says that nothing is reported', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  await page.goto(`${lms.site}/left`)
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.sandbox.add('allow-scripts')
    frame.title = 'Course'
    frame.src = '/course/launch.html'
    document.body.append(frame)
  })
  const shell = await shellIn(page)
  await expect(shell.getByRole('status')).not.toBeEmpty()
  await expect(shell.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
})
