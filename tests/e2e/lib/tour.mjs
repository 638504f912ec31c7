// The way through the screens, once: the accessibility spec and the pictures of the README both walk it.
// `go` starts where the step before ended and leaves the screen ready to be looked at.

/** @type {{ name: string, schemes: ('light' | 'dark')[], go: (window: import('./window.mjs').Window) => Promise<void> }[]} */
export const tour = [
  { name: '01-apne', schemes: ['light'], go: async (window) => void (await window.find('h1')) },
]
