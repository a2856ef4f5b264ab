import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, openFileStore } from './file-store.ts';

const solid = { width: 40, height: 20, channels: 3, background: '#aa3300' } as const;
const phonePhoto = () =>
  sharp({ create: solid })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('the file store', () => {
  let folder: string;
  let store: FileStore;
  const put = (content: Buffer | string, name: string, maxBytes = 1_000_000) =>
    store.putFile(Readable.from([Buffer.from(content)]), { maxBytes, name });
  const filesKept = () =>
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daiban-files-'));
    store = await openFileStore(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a file under the digest of its content, once, and gives it back', async () => {
    const first = await put('楼道灯不亮', '情况.txt');
    const second = await put('楼道灯不亮', 'again.txt');
    expect(first).toMatchObject({ mediaType: 'text/plain; charset=utf-8', bytes: 15, name: '情况.txt' });
    expect(second).toMatchObject({ sha256: 'sha256' in first ? first.sha256 : '' });
    const opened = await store.openFile('sha256' in first ? first.sha256 : '');
    expect(opened?.bytes).toBe(15);
    expect(opened && (await buffer(opened.stream)).toString()).toBe('楼道灯不亮');
    expect(filesKept()).toBe(1);
  });

  it('turns a photograph upright and keeps neither place nor camera', async () => {
    const photo = await phonePhoto();
    expect(photo.includes('SECRETCAM')).toBe(true);
    const kept = await put(photo, 'IMG_1.JPG');
    const opened = await store.openFile('sha256' in kept ? kept.sha256 : '');
    const content = opened ? await buffer(opened.stream) : Buffer.alloc(0);
    const { width, height, exif, orientation } = await sharp(content).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 20, height: 40, exif: undefined, orientation: undefined });
    expect(content.includes('SECRETCAM')).toBe(false);
  });

  it('takes the kind from the content when the name claims none', async () => {
    expect(await put(await sharp({ create: solid }).png().toBuffer(), 'photo')).toMatchObject({ mediaType: 'image/png' });
    expect(await put('%PDF-1.4\n%%EOF\n', '证明.pdf')).toMatchObject({ mediaType: 'application/pdf' });
    expect(await put(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), '旧表.xls')).toMatchObject({
      mediaType: 'application/vnd.ms-excel',
    });
  });

  it.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'run.exe'],
    ['a program that calls itself a picture', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'photo.jpg'],
    ['text that calls itself a picture', 'not a picture', 'photo.png'],
    ['a page that would run in a browser', '<html><script>1</script></html>', 'page.html'],
    ['a picture that calls itself a document', 'GIF89a', 'paper.pdf'],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'all.zip'],
    [
      'an old container without a name that says what it is',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'thing',
    ],
    ['text in another encoding', Buffer.from('cdb6cbdf', 'hex'), 'gbk.txt'],
    ['a broken picture', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), 'broken.jpg'],
  ])('refuses %s and keeps nothing of it', async (_what, content, name) => {
    expect(await put(content, name)).toMatchObject({ code: 'unsupported-media' });
    expect(filesKept()).toBe(0);
  });

  it('refuses a picture that would unfold into too many pixels', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(await put(bomb, 'bomb.png', 10_000_000)).toMatchObject({ code: 'unsupported-media' });
    expect(filesKept()).toBe(0);
  });

  it('refuses what is too large, at the limit and not below it', async () => {
    expect(await put('x'.repeat(100), 'a.txt', 100)).toMatchObject({ bytes: 100 });
    expect(await put('y'.repeat(101), 'a.txt', 100)).toMatchObject({ code: 'too-large' });
    expect(filesKept()).toBe(1);
  });

  it('says that the disk is full when it is, and keeps nothing of what was cut off', async () => {
    const full = new Readable({
      read() {
        this.push('the first part');
        this.destroy(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
      },
    });
    await expect(store.putFile(full, { maxBytes: 1000, name: 'a.txt' })).rejects.toMatchObject({ code: 'storage-full' });
    expect(filesKept()).toBe(0);
    expect(await put('room again', 'a.txt')).toMatchObject({ bytes: 10 });
  });

  it('never takes a path from a name', async () => {
    expect(await put('a', '../../etc/passwd')).toMatchObject({ name: 'passwd' });
    expect(await put('b', 'C:\\temp\\信.txt')).toMatchObject({ name: '信.txt' });
    expect(await store.openFile('../../../etc/passwd')).toBeUndefined();
    expect(await store.openFile('a'.repeat(64))).toBeUndefined();
  });
});
