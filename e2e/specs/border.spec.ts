import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronBinary, repository, sandboxArgs } from '../fixtures/electron.ts';
import { localServer } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf } from '../fixtures/world.ts';

// What a page of ours could do if its code were hostile: nothing. Each attempt aims at a real server, which counts.
let server: Awaited<ReturnType<typeof localServer>>;
test.beforeAll(async () => {
  server = await localServer('{}');
});
test.afterAll(() => server.close());
test.beforeEach(async ({ tend }) => {
  await tend.page.waitForLoadState();
});

test('the server that catches escapes is there to catch them', async () => {
  const before = server.connections();
  await fetch(server.url);
  expect(server.connections()).toBe(before + 1);
});

test('the page cannot leave, nor open another', async ({ tend }) => {
  const { page, app } = tend;
  const before = server.connections();
  const targets = [
    server.url,
    server.url.replace('127.0.0.1', 'localhost'),
    'file:///etc/passwd',
    'app://other/index.html',
    'app://tend.example/',
    'data:text/html,<h1>x</h1>',
    'javascript:document.title="moved"',
    'blob:app://tend/x',
    'view-source:app://tend/',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    'mailto:someone@example.org',
  ];
  for (const target of targets) {
    await page.evaluate(async (to) => {
      const anchor = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
      const ping = Object.assign(document.createElement('a'), { href: '#x', ping: to });
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
      const frame = Object.assign(document.createElement('iframe'), { src: to });
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${to}`,
      });
      document.body.append(anchor, ping, form, frame, refresh);
      window.open(to);
      anchor.click();
      ping.click();
      form.submit();
      location.assign(to);
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (const node of [anchor, ping, form, frame, refresh]) node.remove();
    }, target);
    expect(page.url(), target).toMatch(/^app:\/\/tend\//);
    expect(await page.evaluate(() => document.title), target).toBe('Tend');
  }
  // The one place it can go without anybody being asked: it is brought back at once.
  await page.evaluate(() => void setTimeout(() => location.assign('about:blank'), 50));
  await page.waitForURL('about:blank');
  await page.waitForURL('app://tend/');
  expect(app.windows()).toHaveLength(1);
  expect(server.connections()).toBe(before);
});

test('the page cannot reach anyone by any of the ways a page has', async ({ tend }) => {
  const before = server.connections();
  const outcome = await tend.page.evaluate(async (url) => {
    const tries: Record<string, () => unknown> = {
      fetch: () => fetch(url),
      xhr: () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', url);
          request.send();
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url.replace('http', 'ws'));
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      events: () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(url);
          source.onopen = resolve;
          source.onerror = reject;
        }),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = url;
        }),
      worker: () => new Worker(url),
      serviceWorker: () => navigator.serviceWorker.register(`${url}/sw.js`),
      module: () => import(/* @vite-ignore */ url),
      beacon: () => {
        navigator.sendBeacon(url, 'x');
        throw new Error('a beacon tells nobody; the server counts');
      },
      hints: () => {
        for (const rel of [
          'preconnect',
          'dns-prefetch',
          'prefetch',
          'preload',
          'stylesheet',
          'icon',
          'manifest',
        ]) {
          document.head.append(
            Object.assign(document.createElement('link'), { rel, href: url, as: 'script' }),
          );
        }
        throw new Error('hints tell nobody; the server counts');
      },
      webrtc: async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: url.replace('http://', 'stun:') }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 500));
        if (peer.localDescription?.sdp.includes('candidate') !== true)
          throw new Error('no candidate was found');
      },
    };
    const got: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      got[name] = await Promise.resolve()
        .then(attempt)
        .then(
          () => 'reached',
          () => 'refused',
        );
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return got;
  }, server.url);
  expect(Object.entries(outcome).filter(([, how]) => how !== 'refused')).toEqual([]);
  expect(server.connections()).toBe(before);
});

test('text that gets into the page is never run, nor styled', async ({ tend }) => {
  const outcome = await tend.page.evaluate(async () => {
    // The driver's own call may evaluate text; what comes after a turn of the event loop is the page's.
    await new Promise((resolve) => setTimeout(resolve));
    const did: string[] = [];
    const attempt = (name: string, what: () => unknown) => {
      try {
        what();
        did.push(name);
      } catch {
        // refused
      }
    };
    // biome-ignore lint/security/noGlobalEval: the point is that it is refused
    attempt('eval', () => window.eval('1'));
    attempt('function', () => new Function('return 1')());
    attempt('html', () => {
      document.body.innerHTML += '<img src=x onerror="window.ran = true">';
    });
    attempt('script', () => {
      document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }));
    });
    const styled = document.createElement('p');
    styled.setAttribute('style', 'position: fixed');
    document.body.append(styled);
    return { did, ran: 'ran' in window, position: getComputedStyle(styled).position };
  });
  expect(outcome).toEqual({ did: [], ran: false, position: 'static' });
});

test('the page knows no Node, and gets one function to ask and one to hear', async ({ tend }) => {
  const found = await tend.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    bridge: Object.keys(window.tend).toSorted(),
  }));
  expect(found).toEqual({ node: [], bridge: ['onEvent', 'request'] });
  const preferences = await tend.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in Electron's types; it is how its own tests read what a page was given.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const spelling = await tend.app.evaluate(({ session }) =>
    session.fromPartition('tend').isSpellCheckerEnabled(),
  );
  expect(spelling).toBe(false);
});

test('every permission is denied', async ({ tend }) => {
  const states = await tend.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const queried = await Promise.all(
      // Names that TypeScript's list does not have are Chromium's.
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    );
    const asked = await Promise.all([
      Notification.requestPermission(),
      navigator.mediaDevices.getUserMedia({ audio: true }).then(String, (error: Error) => error.name),
      navigator.mediaDevices.getDisplayMedia().then(String, (error: Error) => error.name),
      navigator.clipboard.readText().then(String, (error: Error) => error.name),
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code)),
      ),
    ]);
    return { queried: [...new Set(queried)], asked };
  });
  expect(states.queried).toEqual(['denied']);
  expect(states.asked[0]).toBe('denied');
  expect(states.asked.slice(1, 4).filter((name) => !/^Not|^Invalid/.test(String(name)))).toEqual([]);
  expect(states.asked[4]).toBe(1);
});

test('what is not an envelope of the contract is refused as data', async ({ tend }) => {
  const codes = await tend.page.evaluate(async () => {
    const text = (value: string) => new TextEncoder().encode(value);
    // A hostile page is not held by types.
    const request = window.tend.request as unknown as (
      method: unknown,
      payload: unknown,
    ) => Promise<Uint8Array>;
    const attempts: [unknown, unknown][] = [
      ['toString', text('{}')],
      ['__proto__', text('{}')],
      ['vault.open', text('{}')],
      [42, text('{}')],
      ['status', '{}'],
      ['status', { length: 2 }],
      ['vault.backup', text('{}')],
      ['status', new Uint8Array(1_000_100)],
    ];
    const got: string[] = [];
    for (const [method, payload] of attempts) {
      const reply = JSON.parse(new TextDecoder().decode(await request(method, payload)));
      got.push(reply.ok ? 'answered' : reply.error.code);
    }
    // Unsealed: main passes it on, core does not take it for this page's.
    const open = JSON.parse(new TextDecoder().decode(await request('vault.state', text('{}'))));
    return [...got, open.error.code];
  });
  expect(codes).toEqual(Array(9).fill('refused'));
});

test('the session serves our files only, and no file outside the window’s folder', async ({ tend }) => {
  const before = server.connections();
  const statuses = await tend.app.evaluate(async ({ session }, url) => {
    const pages = session.fromPartition('tend');
    const ask = (address: string) =>
      pages.fetch(address).then(
        ({ status }) => status,
        () => 'failed',
      );
    return {
      page: await ask('app://tend/index.html'),
      up: await ask('app://tend/..%2felectron%2fmain.js'),
      upTwice: await ask('app://tend/%2e%2e/%2e%2e/package.json'),
      web: await ask(url),
      default: await session.defaultSession.fetch(url).then(
        ({ status }) => status,
        () => 'failed',
      ),
    };
  }, server.url);
  expect(statuses).toEqual({ page: 200, up: 404, upTwice: 404, web: 'failed', default: 'failed' });
  expect(server.connections()).toBe(before);
});

test('a second start brings the first window forward and ends', async ({ tend }) => {
  const second = spawn(
    electronBinary(),
    [...sandboxArgs, repository, `--user-data-dir=${tend.world.profile}`, `--vault=${tend.world.vault}`],
    { env: environmentOf(tend.world), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const said: Buffer[] = [];
  second.stdout.on('data', (part: Buffer) => said.push(part));
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(Buffer.concat(said).toString()).toContain('already open');
  expect(tend.app.windows()).toHaveLength(1);
  await expect(tend.page.locator('h1')).toBeVisible();
});
