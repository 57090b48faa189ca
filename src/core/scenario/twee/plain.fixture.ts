const room = { minutes: 9, say: 'Say.', ask: ['Ask?'], watchFor: 'Watch.' }

/** A small story in plain words, as an author would write it. */
export function plainScenario() {
  const choice = (id: string, effects: object, to: unknown) => {
    return { id, mode: 'other', text: `Choose ${id}.`, effects, consequence: `It was ${id}.`, to }
  }
  return {
    id: 'SC9',
    slug: 'two-doors',
    title: 'Two doors',
    context: 'A test',
    role: 'Porter',
    premise: 'A hall has two doors.',
    minutes: 1,
    objectives: ['LO1'],
    claims: 'C001-C003',
    start: { trust: 5, delivery: 5, adaptation: 5, reserve: 9 },
    people: [{ id: 'ilse', name: 'Ilse Brandt', post: 'founder', voice: 'Fast.' }],
    reflection: 'And you?',
    scenes: [
      {
        id: 'hall',
        title: 'The hall',
        text: 'Which door?',
        discuss: 'What now?',
        room,
        choices: [
          choice('a', { trust: 2 }, 'room'),
          choice('b', { trust: -3 }, [{ when: 'trust <= 2', to: 'room' }, { to: 'end' }]),
          choice('c', { delivery: 1 }, 'end'),
        ],
      },
      {
        id: 'room',
        title: 'The room',
        text: 'Stay?',
        discuss: 'What now?',
        room,
        choices: [choice('a', { trust: 1 }, 'end'), choice('b', { reserve: -1 }, 'end')],
      },
    ],
    endings: [
      { id: 'warm', title: 'Warm', when: 'trust >= 8 and delivery >= 5', text: 'All is warm.' },
      { id: 'cold', title: 'Cold', when: 'trust <= 1 or reserve = 0', text: 'All is cold.' },
      { id: 'plain', title: 'Plain', text: 'All is plain.' },
    ],
  }
}
