// Starts and ends the programs around a window: the display in memory and the driver.
// Nothing here waits for time; each program tells, or answers, when it is ready.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** How long any single condition may take, in milliseconds. A slow machine is no fault of the program. */
export const PATIENCE = 30_000

/** Starts Xvfb on a display number it finds itself, so that runs beside each other do not collide. */
export async function startDisplay() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  if (child.pid) running.add(child.pid)
  const number = await firstLine(child, child.stdio[3], 'Xvfb (Debian package xvfb)')
  return { name: `:${number}`, stop: () => stop(child, child.pid) }
}

/** Starts tauri-driver with `env` for the program it will open, and waits until it listens. */
export async function startDriver(program, env) {
  const [port, nativePort] = [await freePort(), await freePort()]
  const child = spawn(program, ['--port', String(port), '--native-port', String(nativePort)], {
    env,
    // Its own group, so that WebKitWebDriver and the window end with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.pid) running.add(-child.pid)
  const told = []
  child.stderr.on('data', (chunk) => told.push(chunk))
  const url = `http://127.0.0.1:${port}`
  await until(`tauri-driver to answer on ${url}`, async () => {
    if (child.exitCode !== null) throw new Error(`tauri-driver ended:\n${Buffer.concat(told)}`)
    return await answers(`${url}/status`)
  })
  return { url, stop: () => stop(child, -child.pid), told: () => Buffer.concat(told).toString() }
}

/**
 * Asks `condition` again until it holds, and says what was waited for when it never does.
 * The turn of the event loop between two questions is the driver's own answer, not a pause.
 */
export async function until(what, condition, patience = PATIENCE) {
  const deadline = performance.now() + patience
  let last
  while (performance.now() < deadline) {
    const held = await condition().catch((error) => {
      if (error.message?.startsWith('tauri-driver ended')) throw error
      last = error
      return false
    })
    if (held) return held
    await new Promise(setImmediate)
  }
  throw new Error(`waited ${patience} ms in vain for ${what}${last ? ` (last: ${last.message})` : ''}`)
}

async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function firstLine(child, stream, what) {
  const failed = Promise.race([once(child, 'error'), once(child, 'exit')]).then(([why]) => {
    throw new Error(`${what} did not start (${why?.message ?? `exit ${why}`})`)
  })
  const lines = createInterface({ input: stream })
  const [line] = await Promise.race([once(lines, 'line'), failed])
  failed.catch(() => {})
  return line
}

// A run that is broken off (Ctrl-C, a time limit) leaves no window and no display behind.
const running = new Set()
process.on('exit', () => {
  for (const target of running) {
    try {
      process.kill(target, 'SIGTERM')
    } catch {
      // It had ended already.
    }
  }
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

async function stop(child, target) {
  running.delete(target)
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  try {
    process.kill(target, 'SIGTERM')
  } catch {
    return
  }
  await ended
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
