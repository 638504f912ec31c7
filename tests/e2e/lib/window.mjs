// One real window of Heimly in a world of its own: its own display, data folder and date.
// Nothing of the user's is read or written: HEIMLY_DATA_DIR is a temporary folder (debug builds only).

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, By, Capabilities, Key } from 'selenium-webdriver'

import { PATIENCE, startDisplay, startDriver, until } from './processes.mjs'

export { By, Key, until }

/** The day every run takes place on. The example office is made for it. */
export const TODAY = '2026-11-24'

/** The size the screens are drawn for, in css pixels. */
export const SIZE = { width: 1280, height: 800 }

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is checked: WCAG 2.2 A and AA and axe's own best practice. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Opens Heimly. `env` is added to the program's environment; `data` reuses a data folder of an earlier window. */
export async function openWindow({ env = {}, data } = {}) {
  const undo = []
  try {
    const folder = data ?? (await mkdtemp(join(tmpdir(), 'heimly-e2e-')))
    if (!data) undo.push(() => rm(folder, { recursive: true, force: true }))
    const display = await startDisplay()
    undo.push(display.stop)
    const driver = await startDriver(required('HEIMLY_TAURI_DRIVER'), {
      PATH: process.env.PATH,
      HOME: folder,
      LANG: 'C.UTF-8',
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      // No graphics card and no session bus in CI: draw in memory, and do not look for assistive technology.
      // WEBKIT_DISABLE_DMABUF_RENDERER must stay unset: with it WebKit never answers a request for a picture.
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GIO_USE_VFS: 'local',
      GSETTINGS_BACKEND: 'memory',
      HEIMLY_DATA_DIR: folder,
      HEIMLY_TODAY: TODAY,
      ...env,
    })
    undo.push(driver.stop)
    const session = await new Builder()
      .usingServer(driver.url)
      .withCapabilities(
        new Capabilities({
          browserName: 'wry',
          'tauri:options': { application: required('HEIMLY_APP') },
        }),
      )
      .build()
    undo.push(() => session.quit())
    await session.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE, implicit: 0 })
    const window = new Window(session, folder, undo)
    await window.resize(SIZE)
    return window
  } catch (error) {
    await unwind(undo)
    throw error
  }
}

/** A window and what a person, or axe, can do with it. */
export class Window {
  #undo

  constructor(session, data, undo) {
    this.session = session
    this.data = data
    this.#undo = undo
  }

  /** Closes the window and ends everything around it. */
  async close() {
    await unwind(this.#undo)
  }

  /** The first visible element that `css` names, as soon as there is one. */
  async find(css) {
    return await until(`a visible "${css}"`, async () => {
      for (const element of await this.session.findElements(By.css(css))) {
        if (await element.isDisplayed()) return element
      }
      return false
    })
  }

  /**
   * The button, link or tab called `name`, by its accessible name, as soon as it can be used. A name that ends
   * in "…" is the beginning of one.
   */
  async named(name, css = 'button, a, [role=tab], [role=button], summary') {
    const begins = name.endsWith('…')
    const said = begins ? name.slice(0, -1) : name
    return await until(`"${name}" among ${css}`, async () => {
      // The page itself sorts out most; only what may have the name is asked for it.
      for (const element of await this.run(mayBeCalled, css, said)) {
        const called = await this.nameOf(element)
        if ((await element.isEnabled()) && (begins ? called.startsWith(said) : called === name)) return element
      }
      return false
    })
  }

  /** The field whose label is `label`. */
  async field(label) {
    return await until(`a field labelled "${label}"`, () => this.run(fieldLabelled, label))
  }

  /** An element's name as assistive technology is told it. */
  async nameOf(element) {
    return (await element.getAccessibleName()).trim()
  }

  /** Clicks what `named` finds. */
  async click(name, css) {
    await (await this.named(name, css)).click()
  }

  /** Writes `text` in the field labelled `label`, in place of what stands there. */
  async write(label, text) {
    const field = await this.field(label)
    await this.empty(field)
    await field.sendKeys(text)
  }

  /** Empties a field as a person does; WebDriver's own `clear` tells the page nothing. */
  async empty(field) {
    await field.sendKeys(Key.chord(Key.CONTROL, 'a'), Key.BACK_SPACE)
  }

  /** Presses keys where the focus is. */
  async press(...keys) {
    await this.session.actions().sendKeys(...keys).perform()
  }

  /** Walks with Tab until the focus is on what is called `name` (or begins so, with "…"), as a keyboard user does. */
  async tabTo(name, most = 200) {
    const begins = name.endsWith('…')
    const said = begins ? name.slice(0, -1) : name
    for (let pressed = 0; pressed < most; pressed += 1) {
      const called = await this.nameOf(await this.session.switchTo().activeElement())
      if (begins ? called.startsWith(said) : called === said) return
      await this.press(Key.TAB)
    }
    throw new Error(`"${name}" was not reached with ${most} presses of Tab`)
  }

  /** What has the focus, as assistive technology is told it. */
  async focused() {
    return await this.nameOf(await this.session.switchTo().activeElement())
  }

  /** Waits until the page shows `text`. */
  async shows(text) {
    await until(`the text "${text}"`, async () => (await this.text()).includes(text))
  }

  /** All text of the page as it is seen. */
  async text() {
    return await this.run(() => document.body.innerText)
  }

  /** Runs a function inside the page and gives back what it returns. */
  async run(inside, ...values) {
    return await this.session.executeScript(`return (${inside}).apply(null, arguments)`, ...values)
  }

  /**
   * Answers the system's own file dialog with `path`, as the person would. No driver reaches that dialog, so the
   * page's request for it is answered before it leaves the page; everything else goes to the program as always.
   */
  async answerDialog(path) {
    await this.run((answer) => {
      const ask = window.fetch
      window.fetch = (where, ...rest) => {
        if (!decodeURIComponent(String(where)).includes('plugin:dialog|')) return ask(where, ...rest)
        window.fetch = ask
        const headers = { 'content-type': 'application/json', 'Tauri-Response': 'ok' }
        return Promise.resolve(new Response(JSON.stringify(answer), { headers }))
      }
    }, path)
  }

  /** Makes the page itself `width` × `height` css pixels, whatever frame is around it. */
  async resize({ width, height }) {
    await this.session.manage().window().setRect({ width, height })
    await until(`a page of ${width} × ${height}`, async () => {
      const inner = await this.run(() => [innerWidth, innerHeight])
      return inner[0] === width && inner[1] === height
    })
    await this.painted()
  }

  /** Light or dark, the way the page's own switch sets it. */
  async scheme(name) {
    await this.run((value) => document.documentElement.setAttribute('data-color-scheme', value), name)
    await this.painted()
  }

  /** Waits until fonts are there and two frames are drawn, so that a picture shows what is meant. */
  async painted() {
    await this.session.executeAsyncScript(
      'const done = arguments[0];' +
        'document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));',
    )
  }

  /** Writes a picture of the page to `HEIMLY_E2E_OUT/name.png`. */
  async picture(name) {
    await this.painted()
    const out = required('HEIMLY_E2E_OUT')
    await mkdir(out, { recursive: true })
    await writeFile(join(out, `${name}.png`), await this.session.takeScreenshot(), 'base64')
  }

  /** What axe finds wrong on the page now: one line per element, empty when nothing is. */
  async axe() {
    if (!(await this.run(() => 'axe' in window))) await this.session.executeScript(AXE)
    const result = await this.session.executeAsyncScript(
      `const [tags, done] = arguments
       axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
         .then((found) => done({ violations: found.violations, rules: found.passes.length }), (error) => done({ error: String(error) }))`,
      AXE_TAGS,
    )
    if (result.error) throw new Error(`axe could not run: ${result.error}`)
    if (result.rules === 0) throw new Error('axe checked nothing: the page is empty')
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.any.map((check) => check.message).join('; ')}`),
    )
  }
}

/** Runs in the page: what `css` names and could be called `name`. */
function mayBeCalled(css, name) {
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
  return [...document.querySelectorAll(css)].filter(
    (element) =>
      element.checkVisibility() &&
      (element.hasAttribute('aria-labelledby') ||
        [element.getAttribute('aria-label'), element.textContent, element.title].some((text) => plain(text).includes(name))),
  )
}

/** Runs in the page: the visible field with this label, whatever else (a hint, its value) stands inside the label. */
function fieldLabelled(label) {
  const said = (element) =>
    [...element.childNodes]
      .filter((node) => !(node instanceof Element && node.matches('input, textarea, select')))
      .map((node) => node.textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  return [...document.querySelectorAll('input, textarea, select')].find(
    (field) =>
      field.checkVisibility() &&
      (field.getAttribute('aria-label') === label || [...(field.labels ?? [])].some((each) => said(each) === label)),
  )
}

/** Ends in the opposite order of starting; every end is tried even when one fails. */
async function unwind(undo) {
  const failures = []
  while (undo.length > 0) {
    try {
      await undo.pop()()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the window did not end cleanly')
}

function required(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; start with \`cargo xtask e2e\``)
  return value
}
