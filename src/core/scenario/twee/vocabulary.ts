/** Names that ids of scenes cannot have, for passages that are no scenes; "end" is kept by the course. */
export const passageNames = {
  title: 'StoryTitle',
  data: 'StoryData',
  facts: 'Scenario data',
  premise: 'Premise',
  reflection: 'Reflection',
  end: 'end',
} as const

export const passageTags = {
  facts: 'metadata',
  story: 'story',
  scene: 'scene',
  end: 'end',
  ending: 'ending',
} as const

/** The sentence above the list of endings, for people; it is not read back. */
export const waysTitle = 'The story closes with the first of these that fits:'
