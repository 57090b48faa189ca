import { createContext } from 'react'

/** The level of the stage's heading, 1 to 3; what stands under it is one level down. */
export const HeadingLevel = createContext<1 | 2 | 3>(1)
