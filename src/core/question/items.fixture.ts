import { type Item, itemSchema } from './kinds.ts'

type ItemOf<K extends Item['kind']> = Extract<Item, { kind: K }>

/** Parses an item as a file would be, so that a fixture is never one that authors cannot write. */
function make<K extends Item['kind']>(item: { kind: K } & Record<string, unknown>): ItemOf<K> {
  return itemSchema.parse(item) as ItemOf<K>
}

const say = (what: string) => ({ feedback: `Said of ${what} after the check.` })

/** A small item of every kind. */
export const items = {
  single: make({
    id: 'T-1',
    kind: 'single',
    stem: 'Which boat?',
    options: [
      { id: 'a', text: 'The red one', key: true, ...say('red') },
      { id: 'b', text: 'The blue one', misconception: 'any-boat', ...say('blue') },
      { id: 'c', text: 'The green one', ...say('green') },
    ],
  }),
  multiple: make({
    id: 'T-2',
    kind: 'multiple',
    stem: 'Which two boats float?',
    options: [
      { id: 'a', text: 'The red one', key: true, ...say('red') },
      { id: 'b', text: 'The blue one', key: true, ...say('blue') },
      { id: 'c', text: 'The green one', misconception: 'any-boat', ...say('green') },
      { id: 'd', text: 'The stone one', ...say('stone') },
    ],
  }),
  matching: make({
    id: 'T-3',
    kind: 'matching',
    stem: 'Whose boat is it?',
    choices: [
      { id: 'tam', text: 'Tam' },
      { id: 'ines', text: 'Ines' },
      { id: 'joe', text: 'Joe' },
    ],
    rows: [
      { id: 'red', text: 'Red', match: 'tam', ...say('red') },
      { id: 'blue', text: 'Blue', match: 'ines', ...say('blue') },
    ],
  }),
  sorting: make({
    id: 'T-4',
    kind: 'sorting',
    stem: 'Where does each go?',
    categories: [
      { id: 'land', text: 'Land' },
      { id: 'sea', text: 'Sea' },
    ],
    cards: [
      { id: 'boat', text: 'A boat', accept: ['sea'], ...say('boat') },
      { id: 'gull', text: 'A gull', accept: ['land', 'sea'], ...say('gull') },
    ],
  }),
  ordering: make({
    id: 'T-5',
    kind: 'ordering',
    stem: 'In which order?',
    steps: [
      { id: 'sail', text: 'Sail' },
      { id: 'cast', text: 'Cast off' },
      { id: 'eat', text: 'Eat' },
    ],
    rules: [{ earlier: 'cast', later: 'sail', ...say('sailing while tied') }],
    defence: 'Said of every order that unties the boat in time.',
  }),
  table: make({
    id: 'T-6',
    kind: 'table',
    stem: 'What goes where?',
    columns: [
      { id: 'day', text: 'Day' },
      { id: 'night', text: 'Night' },
    ],
    rows: [
      {
        id: 'light',
        text: 'Light',
        cells: { day: { id: 'p', text: 'Sun' }, night: { id: 'q', text: 'Moon' } },
        ...say('light'),
      },
      {
        id: 'food',
        text: 'Food',
        cells: { day: { id: 'r', text: 'Bread' }, night: { id: 's', text: 'Soup' } },
        ...say('food'),
      },
    ],
  }),
  calibrate: make({
    id: 'T-7',
    kind: 'calibrate',
    stem: 'How often?',
    rows: [{ id: 'ropes', text: 'Ropes' }],
    columns: [
      { id: 'new', text: 'New' },
      { id: 'old', text: 'Old' },
    ],
    settings: [
      { id: 'hourly', text: 'Hourly' },
      { id: 'daily', text: 'Daily' },
      { id: 'weekly', text: 'Weekly' },
    ],
    cells: [
      {
        row: 'ropes',
        column: 'new',
        fits: ['hourly'],
        tooClose: 'New, too close.',
        tooLoose: 'New, too loose.',
        fitting: 'New, fitting.',
      },
      {
        row: 'ropes',
        column: 'old',
        fits: ['daily', 'weekly'],
        tooClose: 'Old, too close.',
        tooLoose: 'Old, too loose.',
        fitting: 'Old, fitting.',
      },
    ],
  }),
  commit: make({
    id: 'T-8',
    kind: 'commit',
    stem: 'What is your view?',
    options: [
      { id: 'yes', text: 'Yes', ...say('yes') },
      { id: 'no', text: 'No' },
    ],
    reveal: 'Said to everybody.',
  }),
  written: make({
    id: 'T-9',
    kind: 'written',
    stem: 'What would you say?',
    criteria: [
      { id: 'fact', text: 'Rests on a fact' },
      { id: 'offer', text: 'Makes an offer' },
    ],
    models: [{ title: 'Tam', text: 'Ice comes in January.' }, { text: 'Let us order two.' }],
  }),
} satisfies { [K in Item['kind']]: ItemOf<K> }
