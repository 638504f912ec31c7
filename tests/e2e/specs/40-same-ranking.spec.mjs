// The window and the command line show the same ranking of the invented office.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { chooseFor, openExample, ranking } from '../lib/pages.mjs'
import { story } from '../lib/spec.mjs'
import { TODAY } from '../lib/window.mjs'

const run = promisify(execFile)

story('Samme rangering', {
  'the demo prints the homes in the order of the window': async (window) => {
    const out = await mkdtemp(join(tmpdir(), 'heimly-demo-'))
    try {
      const env = { ...process.env, HEIMLY_DATA_DIR: out, HEIMLY_TODAY: TODAY }
      const { stdout } = await run(process.env.HEIMLY_APP, ['demo', '--json', '--out', out], { env })
      assert.ok((await readdir(out)).some((name) => name.endsWith('.pdf')), 'the demo wrote its reports')
      const view = JSON.parse(stdout)
      await openExample(window)
      await chooseFor(window, view.child.name)
      const shown = await ranking(window)
      assert.deepEqual(
        shown.map((group) => group.homes.map((home) => home.id)),
        view.groups.map((group) => group.candidates.map((row) => row.home)).filter((homes) => homes.length > 0),
      )
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  },
})
