// The main job: from the child to a written choice, with every home accounted for.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { chooseFor, excluded, onScreen, openExample, ranking } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { exampleChild } from '../lib/tour.mjs'
import { until } from '../lib/window.mjs'

let before

story('Valg av hjem', {
  'the example office opens and says that it is invented': async (window) => {
    await openExample(window)
    await window.shows('oppdiktet')
  },

  'every home stands in a group, family and network first': async (window) => {
    await chooseFor(window, await exampleChild(window))
    before = await ranking(window)
    assert.match(before[0].name, /^Familie og nettverk/)
    const ids = before.flatMap((group) => group.homes.map((home) => home.id))
    assert.equal(new Set(ids).size, ids.length, 'a home stands in one group only')
  },

  'every excluded home stands there with its reasons': async (window) => {
    const out = await excluded(window)
    assert.ok(out.length > 0)
    for (const { name, reasons } of out) {
      assert.ok(reasons.length > 0 && reasons.every((reason) => reason !== ''), `${name} is excluded without a reason`)
    }
  },

  'documented sums fall within each group': async (window) => {
    const documented = (home) => Number(home.numbers.match(/^\d+,\d/)?.[0].replace(',', '.'))
    for (const group of before) {
      const sums = group.homes.map(documented).filter((sum) => !Number.isNaN(sum))
      assert.deepEqual(sums, [...sums].sort((one, other) => other - one), group.name)
    }
  },

  'ordered by what is possible, the same homes stand there': async (window) => {
    await (await window.find('label:has(#order-possible)')).click()
    const ids = (groups) => groups.flatMap((group) => group.homes.map((home) => home.id)).sort()
    assert.deepEqual(ids(await ranking(window)), ids(before))
    await (await window.find('label:has(#order-documented)')).click()
    assert.deepEqual(await ranking(window), before)
  },

  'a home opens its sum in place, as integers that add up': async (window) => {
    await (await window.find('.candidate button.name')).click()
    const line = await until('the line of arithmetic', () =>
      window.run(() => document.querySelector('.candidate.open')?.innerText.match(/Dokumentert: ([^=\n]+) = ([\d\s]+) av/u) ?? false),
    )
    const parts = line[1].split('+').map((part) => Number(part.replace(/\s/gu, '')))
    assert.equal(parts.reduce((sum, part) => sum + part, 0), Number(line[2].replace(/\s/gu, '')))
  },

  'a choice without its reasons is refused, with the focus where they are missing': async (window) => {
    await (await window.find('.candidate [id^=choose-]')).click()
    await window.find('dialog[open] textarea')
    for (const area of await window.session.findElements({ css: 'dialog[open] textarea' })) await window.empty(area)
    await window.click('Lagre valget')
    await window.shows('må rettes')
    assert.ok(await window.run(() => document.querySelector('dialog[open]').contains(document.activeElement)))
  },

  'a choice with its reasons is saved': async (window) => {
    for (const area of await window.session.findElements({ css: 'dialog[open] textarea' })) {
      await area.sendKeys('Vurdert i samtale med barnet og familien.')
    }
    await (await window.find('#d-by option:nth-of-type(2)')).click()
    await (await window.field('Jeg er habil')).click()
    await window.click('Lagre valget')
    await window.shows('Valget er lagret')
  },

  'the matching note is written where the person says': async (window) => {
    const path = join(window.data, 'matchingnotat.pdf')
    await window.answerDialog(path)
    await window.click('Lagre matchingnotat som PDF')
    await window.shows('Notatet ligger i')
    assert.equal((await readFile(path)).subarray(0, 5).toString(), '%PDF-')
    await window.click('Ferdig')
    await until('the dialog to close', async () => !(await onScreen(window, 'dialog[open]')))
  },
})
