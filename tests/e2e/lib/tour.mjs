// The way through the screens, once: the accessibility spec and the pictures of the README both walk it.
// `go` starts where the step before ended and leaves the screen ready to be looked at.

import { chooseFor, children, openExample, title } from './pages.mjs'
import { Key } from './window.mjs'

/** The child whose choice is shown in the README: the example office's first. */
export async function exampleChild(window) {
  return (await children(window))[0]
}

/** @type {{ name: string, go: (window: import('./window.mjs').Window) => Promise<unknown> }[]} */
export const tour = [
  { name: '01-apne', go: (window) => window.find('h1') },
  { name: '02-barn', go: (window) => openExample(window) },
  { name: '03-valg-av-hjem', go: async (window) => chooseFor(window, await exampleChild(window)) },
  {
    name: '04-summen',
    go: async (window) => {
      await (await window.find('.candidate button.name')).click()
      await window.find('.candidate.open [id^=sum-] table, .candidate.open [id^=sum-] dl, .candidate.open [id^=sum-] h4')
    },
  },
  {
    name: '05-beslutning',
    go: async (window) => {
      await (await window.find('.candidate [id^=choose-]')).click()
      await window.find('dialog[open] textarea')
    },
  },
  {
    name: '06-hjem',
    go: async (window) => {
      await window.press(Key.ESCAPE)
      await window.click('Hjem', 'nav button')
      await title(window, 'Hjem')
      await window.find('.records .record')
    },
  },
  {
    name: '07-et-hjem',
    go: async (window) => {
      await (await window.find('.records .record')).click()
      await window.find('#home-h')
    },
  },
  {
    name: '08-et-barn',
    go: async (window) => {
      const name = await exampleChild(window)
      await window.click(`${name}…`, '.records .record')
      await title(window, name)
    },
  },
  {
    name: '09-innstillinger',
    go: async (window) => {
      await window.click('Innstillinger', 'nav button')
      await title(window, 'Innstillinger')
    },
  },
]
