/** What sets the keys of rooms apart from those of a learner's record. */
export const roomName = 'room'
