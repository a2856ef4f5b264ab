import sharp from 'sharp';

/** Things that a round finds, drawn before and after the repair: simple shapes, no people, no number plates. */
export type Scene = 'lamp' | 'pothole' | 'bins' | 'pipe' | 'branch';

const [width, height] = [960, 720];

const backgrounds: Readonly<Record<Scene, string>> = {
  lamp: '<rect width="960" height="720" fill="#1f2a3a"/><rect y="560" width="960" height="160" fill="#38414d"/><rect x="60" y="250" width="260" height="310" fill="#2b3646"/><rect x="640" y="200" width="280" height="360" fill="#2b3646"/>',
  pothole:
    '<rect width="960" height="720" fill="#cfd8dc"/><path d="M0 720 L300 250 L660 250 L960 720 Z" fill="#7d858c"/><path d="M470 720 L478 250 L482 250 L490 720 Z" fill="#f2f2f2"/>',
  bins: '<rect width="960" height="720" fill="#dfe5e1"/><rect y="540" width="960" height="180" fill="#b9c0c4"/><rect y="200" width="960" height="340" fill="#c9b79c"/>',
  pipe: '<rect width="960" height="720" fill="#d9dee3"/><rect y="500" width="960" height="220" fill="#9aa3aa"/><rect x="120" y="120" width="720" height="380" fill="#b98f74"/>',
  branch:
    '<rect width="960" height="720" fill="#cfe3ea"/><rect y="520" width="960" height="200" fill="#a9b0a4"/><rect x="150" y="180" width="70" height="360" fill="#6d5038"/><circle cx="185" cy="170" r="150" fill="#5d8a55"/>',
};

const lampPost =
  '<rect x="470" y="170" width="16" height="400" fill="#6c7580"/><rect x="470" y="160" width="120" height="12" fill="#6c7580"/>';
const bin = (x: number): string =>
  `<rect x="${x}" y="380" width="130" height="190" rx="10" fill="#3d6b4f"/><rect x="${x - 8}" y="362" width="146" height="24" rx="8" fill="#2f553e"/>`;
const bins = bin(240) + bin(430) + bin(620);
const pipe = '<rect x="180" y="300" width="600" height="36" rx="14" fill="#5f6a72"/>';

const before: Readonly<Record<Scene, string>> = {
  lamp: `${lampPost}<rect x="560" y="172" width="60" height="18" fill="#4a525c"/>`,
  pothole: '<ellipse cx="560" cy="540" rx="130" ry="52" fill="#3d4146"/><ellipse cx="560" cy="550" rx="96" ry="34" fill="#5c7484"/>',
  bins: `${bins}<circle cx="300" cy="345" r="36" fill="#6b6f76"/><circle cx="500" cy="340" r="42" fill="#4f545b"/><circle cx="240" cy="610" r="44" fill="#5b6067"/><circle cx="420" cy="640" r="36" fill="#70757c"/><circle cx="720" cy="620" r="50" fill="#4f545b"/>`,
  pipe: `${pipe}<path d="M470 336 C440 420 430 480 420 560 L540 560 C530 480 520 420 490 336 Z" fill="#6fa8d6" opacity="0.8"/><ellipse cx="480" cy="600" rx="240" ry="56" fill="#6fa8d6" opacity="0.8"/>`,
  branch:
    '<path d="M240 360 C380 380 560 470 700 560 L690 586 C540 500 380 420 236 392 Z" fill="#6d5038"/><circle cx="620" cy="500" r="78" fill="#6f9a62"/><circle cx="720" cy="560" r="90" fill="#5d8a55"/>',
};

const after: Readonly<Record<Scene, string>> = {
  lamp: `${lampPost}<path d="M590 190 L430 560 L760 560 Z" fill="#ffe9a8" opacity="0.35"/><rect x="560" y="172" width="60" height="18" fill="#fff3c4"/>`,
  pothole: '<ellipse cx="560" cy="545" rx="140" ry="56" fill="#6b7278"/>',
  bins,
  pipe: `${pipe}<rect x="440" y="288" width="80" height="60" rx="10" fill="#87939b"/>`,
  branch: '<circle cx="250" cy="330" r="18" fill="#b98f6a"/>',
};

/** A picture of the scene as a JPEG of 960 × 720. */
export const drawScene = (scene: Scene, when: 'before' | 'after'): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${backgrounds[scene]}${(when === 'before' ? before : after)[scene]}</svg>`,
    ),
  )
    .jpeg({ quality: 82 })
    .toBuffer();
