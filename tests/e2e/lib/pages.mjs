// The screens in the words a person uses for them. One place that knows how the page is built; specs do not.

import { until } from './window.mjs'

/** The invented example office, from the first screen to the list of children. */
export async function openExample(window) {
  await window.click('Åpne eksempelkontoret…')
  await overview(window)
  await window.click('Barn', 'nav button')
  await title(window, 'Barn')
}

/** Waits until the overview stands there, the first screen of an open office. */
export async function overview(window) {
  await window.find('#waiting')
}

/** Waits until the page's one heading begins with `text`. */
export async function title(window, text) {
  await until(`the heading "${text}"`, async () => (await heading(window)).startsWith(text))
}

/** What the page's heading says. */
export async function heading(window) {
  return await window.run(() => document.querySelector('h1')?.innerText ?? '')
}

/** The names in the list of children, in its order. */
export async function children(window) {
  await window.click('Barn', 'nav button')
  await title(window, 'Barn')
  await window.find('.records .record')
  return await window.run(() => [...document.querySelectorAll('.records .record b')].map((name) => name.innerText))
}

/** The ranking for the child called `name`, from anywhere. */
export async function chooseFor(window, name) {
  await children(window)
  await window.click(`${name}…`, '.records .record')
  await title(window, name)
  if (!(await onScreen(window, '.candidate'))) await window.click('Valg av hjem…', 'main button, main a')
  await window.find('.candidate')
}

/** Unfolds every home that a long group keeps back. */
export async function showAll(window) {
  while (await onScreen(window, '.group:has(.candidate) .more button')) {
    const before = await window.run(() => document.querySelectorAll('.candidate').length)
    await (await window.find('.group:has(.candidate) .more button')).click()
    await until('more homes', () => window.run((then) => document.querySelectorAll('.candidate').length > then, before))
  }
}

/**
 * The ranking as it stands: for each group its name and its homes in order, with their sums as shown.
 * Rows below the fold are not laid out until they are scrolled to, so their text is read as it is written.
 */
export async function ranking(window) {
  await showAll(window)
  return await window.run(() =>
    [...document.querySelectorAll('section.group')]
      .filter((group) => group.querySelector('.candidate'))
      .map((group) => ({
        name: group.querySelector('h2').innerText,
        homes: [...group.querySelectorAll('.candidate')].map((row) => ({
          id: row.querySelector('button.name').id.replace('open-', ''),
          name: row.querySelector('button.name').textContent.trim(),
          numbers: row.querySelector('.numbers')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        })),
      })),
  )
}

/** The homes that are excluded, with the reasons each has. */
export async function excluded(window) {
  return await window.run(() =>
    [...document.querySelectorAll('table.excluded tbody')].map((home) => ({
      name: home.querySelector('.name').textContent.trim(),
      reasons: [...home.querySelectorAll('tr > td:nth-last-child(2)')].map((cell) => cell.textContent.trim()),
    })),
  )
}

/** Shows one part of a record or a screen, by its key. */
export async function tab(window, key) {
  await (await window.find(`[data-tab=${key}]`)).click()
  await window.find(`[data-tab=${key}][aria-selected=true]`)
}

/** True when something that `css` names is visible now. */
export async function onScreen(window, css) {
  return await window.run((what) => [...document.querySelectorAll(what)].some((found) => found.checkVisibility()), css)
}

/**
 * What scrolls sideways now: the page itself, or something in it. Only a labelled region that can take the focus
 * (a matrix, a chart) may, as its content has two directions by nature.
 */
export async function sideways(window) {
  return await window.run(() => {
    const labelled = (element) =>
      element.tabIndex === 0 && (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'))
    const scrolls = (element) =>
      element === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    return [...document.querySelectorAll('*')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.checkVisibility())
      .filter((element) => scrolls(element) && !labelled(element))
      .map((element) => `${element.localName}.${element.className} is ${element.scrollWidth} wide in ${element.clientWidth}`)
  })
}
