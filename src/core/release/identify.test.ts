import { describe, expect, test } from 'vitest'
import { kinds } from '#core/question/kinds.ts'
import { items } from '#core/question/items.fixture.ts'
import { identifyItem } from './identify-item.ts'
