// Where: the map, what can be reached, a travel time the office knows, a round of visits, a house on the map,
// a place to live away from, and a road network.

import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { chooseFor, onScreen, openExample, overview, tab, title } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { exampleChild, houseOf, reachFrom } from '../lib/tour.mjs'
import { Key, until } from '../lib/window.mjs'

/** A made-up extract: `cargo run -p heimly-roads --features generate --example roads -- generate 2000 FILE`. */
const EXTRACT = new URL('../fixtures/veier.osm.pbf', import.meta.url)

story('Kartet', {
  'homes stand on the map, and the protected ones are only counted': async (window) => {
    await openExample(window)
    await openMap(window)
    const marks = await window.run(() => [...document.querySelectorAll('.map .mark')].map((mark) => mark.getAttribute('aria-label')))
    assert.ok(marks.length > 20, `${marks.length} marks`)
    await window.shows('2 hjem med skjult adresse er ikke på kartet')
    // H-018 has a protected address and H-019 a strictly protected one.
    const said = await window.run(() => document.querySelector('#on-map').textContent)
    for (const code of ['H-018', 'H-019']) {
      assert.equal(marks.some((mark) => mark.includes(code)), false, `${code} is on the map`)
      assert.equal(said.includes(code), false, `${code} is in the list beside the map`)
    }
  },

  'it is reached with Tab, walked with the arrows, and left with Tab': async (window) => {
    const all = await window.run(() => document.querySelectorAll('.map .mark').length)
    const [first, second] = await window.run(() => [...document.querySelectorAll('.map .mark')].map((mark) => mark.getAttribute('aria-label')))
    await window.run(() => document.querySelector('#on-map .at li:last-child button').focus())
    await window.press(Key.TAB)
    assert.equal(await window.focused(), first, 'one mark is in the tab order')
    await window.press(Key.ARROW_RIGHT)
    assert.equal(await window.focused(), second)
    await window.press(Key.END)
    assert.equal(await window.run(() => [...document.querySelectorAll('.map .mark')].indexOf(document.activeElement)), all - 1)
    await window.press(Key.HOME)
    assert.equal(await window.focused(), first)
    // The first home: what stands before it (the office) leads nowhere.
    for (let step = 0; step < all && (await window.run(() => document.activeElement.getAttribute('role') !== 'button')); step += 1) await window.press(Key.ARROW_RIGHT)
    const home = await window.focused()
    await window.press(Key.ENTER)
    assert.match(await window.run(() => document.activeElement.id), /^at-/, 'a mark leads to its line in the list')
    await window.tabTo(home)
    await window.press(Key.TAB)
    assert.equal(await window.focused(), 'Vis nærmere', 'past the marks come the buttons')
  },

  'what lies within 30, 60 and 90 minutes of 9510 is listed': async (window) => {
    await reachFrom(window, '9510')
    const lists = await window.run(() =>
      [30, 60, 90].map((limit) => ({
        limit,
        homes: [...document.querySelectorAll(`#band-${limit} button.lnk`)].map((home) => home.id),
        times: [...document.querySelectorAll(`#band-${limit} .num`)].map((time) => time.textContent),
      })),
    )
    const homes = lists.flatMap((list) => list.homes)
    assert.ok(lists.every((list) => list.homes.length > 0), JSON.stringify(lists))
    assert.equal(new Set(homes).size, homes.length, 'a home stands in one band')
    for (const { limit, times } of lists) {
      for (const time of times) {
        const longest = minutesIn(time)
        assert.ok(longest <= limit, `${time} is within ${limit}`)
      }
    }
  },
})

let before
let way

story('En reisetid kontoret kjenner', {
  'a time entered in the ranking stands in the row': async (window) => {
    await openExample(window)
    await chooseFor(window, await exampleChild(window))
    const button = await window.find('.candidate button.way')
    way = await button.getAttribute('id')
    before = await timeOf(window, way)
    assert.notEqual(minutesIn(before), 71)
    await button.click()
    await window.find('dialog[open] #way-minutes')
    const minutes = await window.find('#way-minutes')
    await window.empty(minutes)
    await minutes.sendKeys('71')
    await window.click('Lagre tiden')
    await until('the dialog to close', async () => !(await onScreen(window, 'dialog[open]')))
    await until('the time in the row', async () => minutesIn(await timeOf(window, way)) === 71)
  },

  'undo takes it back': async (window) => {
    await window.click('Angre: …')
    await until('the time from before', async () => (await timeOf(window, way)) === before)
  },
})

story('En runde', {
  'three homes make a plan that says when one is where': async (window) => {
    await openExample(window)
    await openRounds(window)
    await window.click('Ny runde')
    await window.write('Hva runden heter', 'Prøverunden')
    await (await window.field('Bare hjem med noe som skal gjøres')).click()
    for (const code of ['H-008', 'H-012', 'H-027']) {
      await window.write('Navn, kode eller sted', code)
      await until(`${code} alone`, () => window.run((which) => {
        const rows = [...document.querySelectorAll('#candidates .candidate')]
        return rows.length === 1 && rows[0].textContent.includes(which)
      }, code))
      const box = await window.find('#candidates .candidate input')
      await window.run((row) => row.scrollIntoView({ block: 'center' }), box)
      await box.click()
    }
    await until('three visits in the plan', async () => (await visits(window)).length === 3)
    for (const { when, way } of await plan(window)) {
      assert.match(when, /^\d\d[.:]\d\d/)
      assert.match(way, /\d+\s*(min|t)/u, 'the way there says how long it takes')
    }
  },

  'it is saved': async (window) => {
    await window.click('Lagre runden')
    await window.shows('Runden er lagret')
  },

  'and stands there when the office is locked and opened again': async (window) => {
    const kept = await visits(window)
    await window.session.actions().keyDown(Key.CONTROL).sendKeys('l').keyUp(Key.CONTROL).perform()
    await window.click('Åpne eksempelkontoret…')
    await overview(window)
    await openRounds(window)
    await window.click('Prøverunden…', '.records .record')
    await until('the same plan', async () => JSON.stringify(await visits(window)) === JSON.stringify(kept))
  },

  'the calendar file names no family': async (window) => {
    const path = join(window.data, 'runde.ics')
    await window.answerDialog(path)
    await window.click('Lagre til kalender')
    await window.shows('runde.ics')
    const calendar = await readFile(path, 'utf8')
    assert.match(calendar, /^BEGIN:VCALENDAR/)
    assert.equal(calendar.match(/H-008/g)?.length > 0, true)
    const names = await window.run(() => [...document.querySelectorAll('#plan .visit .name')].map((name) => name.textContent.trim()))
    for (const name of names.filter((each) => !each.startsWith('H-'))) assert.equal(calendar.includes(name), false, `${name} is in the calendar`)
  },
})

story('Huset på kartet', {
  'the pin is moved with the arrow keys, and what lies there is said': async (window) => {
    await openExample(window)
    await houseOf(window, 'H-008')
    await (await window.find('#dwelling-pick')).click()
    await window.find('dialog[open] .map .pin')
    const start = await pinAt(window)
    await until('words for the place', async () => (await said(window)) !== '')
    await window.run(() => document.querySelector('dialog[open] .map .pin').focus())
    for (let step = 0; step < 8; step += 1) await window.press(Key.ARROW_UP)
    await until('the pin elsewhere', async () => (await pinAt(window)) !== start)
  },

  'the place is used, and kept': async (window) => {
    await until('a place on land', () => window.run(() => document.querySelector('#pick-use:not([disabled])') !== null))
    await window.click('Bruk dette stedet')
    await until('the dialog to close', async () => !(await onScreen(window, 'dialog[open]')))
    await until('the point in the fields', () => window.run(() => [...document.querySelectorAll('#dwelling details input')].filter((field) => field.value !== '').length >= 2))
    const point = await pointOf(window)
    await houseOf(window, 'H-012')
    await houseOf(window, 'H-008')
    await until('the same point', async () => JSON.stringify(await pointOf(window)) === JSON.stringify(point))
  },
})

story('Et sted barnet skal bo et stykke fra', {
  'a home that is too near is excluded, or the time is asked about': async (window) => {
    await openExample(window)
    const child = await exampleChild(window)
    await chooseFor(window, child)
    const near = await tooNear(window)
    assert.equal(near, 0, 'nothing is too near before')
    await openNeed(window, child)
    await (await window.find('#avoid-place-add')).click()
    const last = await window.run(() => document.querySelectorAll('[id^="need.avoid_places["][id$=".label"]').length - 1)
    await write(window, `need.avoid_places[${last}].label`, 'Fars bolig')
    await write(window, `need.avoid_places[${last}].postnummer`, '9510')
    await write(window, `need.avoid_places[${last}].shortest_minutes`, '60')
    await window.press(Key.TAB)
    await chooseFor(window, child)
    await until('a home that lies too near', async () => (await tooNear(window)) > 0)
  },
})

story('Veinettet', {
  'a broken file gives its sentence, and nothing is in use': async (window) => {
    await openExample(window)
    await window.click('Innstillinger', 'nav button')
    await title(window, 'Innstillinger')
    await window.click('Reise og steder', 'main button')
    await title(window, 'Reise og steder')
    await tab(window, 'roads')
    const whole = await readFile(EXTRACT)
    const path = join(window.data, 'halv.osm.pbf')
    await writeFile(path, whole.subarray(0, whole.length / 2))
    await window.answerDialog(path)
    await window.click('Hent inn uttrekk')
    await window.shows('slutter for tidlig')
    assert.equal(await onScreen(window, '#roads-state .ok'), false)
  },

  'a whole one shows how far it has come, and is then ready': async (window) => {
    const path = join(window.data, 'veier.osm.pbf')
    await writeFile(path, await readFile(EXTRACT))
    await window.run(() => {
      window.sawProgress = false
      new MutationObserver(() => (window.sawProgress ||= document.querySelector('#roads-progress') !== null)).observe(document.body, { childList: true, subtree: true })
    })
    await window.answerDialog(path)
    await window.click('Hent inn uttrekk')
    await window.find('#roads-state .ok')
    assert.equal(await window.run(() => window.sawProgress), true, 'the progress was shown')
    assert.match(await (await window.find('#roads-state')).getText(), /i bruk/)
    await window.shows('veier.osm.pbf')
  },

  'a broken file after it leaves the network in use': async (window) => {
    await window.answerDialog(join(window.data, 'halv.osm.pbf'))
    await window.click('Hent inn uttrekk')
    await window.shows('slutter for tidlig')
    await window.shows('veier.osm.pbf')
  },
})

/** The screen with the map. */
async function openMap(window) {
  await window.click('Kart', 'nav button')
  await title(window, 'Kart')
  await window.find('.map svg .mark')
}

/** The screen with the rounds. */
async function openRounds(window) {
  await window.click('Runder', 'nav button')
  await title(window, 'Runder')
  await window.find('#new-round')
}

/** The child's need, where what it is to be kept from stands. */
async function openNeed(window, child) {
  await window.click('Barn', 'nav button')
  await title(window, 'Barn')
  await window.click(`${child}…`, '.records .record')
  await title(window, child)
  await tab(window, 'need')
}

/** Writes in the field with this id. */
async function write(window, id, text) {
  const field = await until(`#${id}`, () => window.run((which) => document.getElementById(which), id))
  await window.empty(field)
  await field.sendKeys(text)
}

/** The travel time that stands on the button with this id; nothing while the list is drawn anew. */
async function timeOf(window, id) {
  return await window.run((which) => document.getElementById(which)?.textContent.trim() ?? '', id)
}

/** The longest time that stands in the words, in minutes: «54–106 min» is 106, «1 t 24–2 t 33» is 153. */
function minutesIn(words) {
  const last = words.split('–').at(-1)
  const hours = /(\d+)\s*t\b/u.exec(last) ?? /(\d+)\s*t\b/u.exec(words)
  const minutes = /(\d+)\s*min/u.exec(last) ?? /t\s*(\d+)/u.exec(last)
  return (hours ? Number(hours[1]) * 60 : 0) + (minutes ? Number(minutes[1]) : 0)
}

/** The visits of the plan in their order: what stands in the timetable. */
async function visits(window) {
  return await window.run(() => [...document.querySelectorAll('#plan .timetable .visit')].map((visit) => visit.textContent.replace(/\s+/g, ' ').trim()))
}

/** For each visit, when it is and the way that leads there. */
async function plan(window) {
  return await window.run(() =>
    [...document.querySelectorAll('#plan .timetable .visit')].map((visit) => ({
      when: visit.querySelector('.at').textContent.trim(),
      way: visit.previousElementSibling.textContent,
    })),
  )
}

/** What the dialog says lies under the pin. */
async function said(window) {
  return await window.run(() => document.querySelector('dialog[open] [role=status]')?.textContent.trim() ?? '')
}

/** Where the pin stands. */
async function pinAt(window) {
  return await window.run(() => document.querySelector('dialog[open] .pin').getAttribute('transform'))
}

/** The numbers of the house's point. */
async function pointOf(window) {
  return await window.run(() => [...document.querySelectorAll('#dwelling details input')].map((field) => field.value))
}

/** How many homes are excluded, or asked about, because they lie too near. */
async function tooNear(window) {
  return await window.run(() => [...document.querySelectorAll('table.excluded tbody, .candidate')].filter((home) => home.textContent.includes('Fars bolig')).length)
}
