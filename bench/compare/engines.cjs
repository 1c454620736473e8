// SPDX-License-Identifier: MPL-2.0
// The JavaScript engines as one worker: see compare.py for what it is asked and answers.
'use strict';

const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { createRequire } = require('module');

const [folder, modules] = process.argv.slice(2);
const installed = createRequire(path.resolve(modules, 'package.json'));
const template = (name) => fs.readFileSync(path.join(folder, name));

const makers = {
    // Keeps its templates by file name; the path to no converter is never used.
    carbone() {
        const carbone = installed('carbone');
        const file = path.join(folder, 'carbone.odt');
        return (data) => new Promise((resolve, reject) => {
            carbone.render(file, data, (error, made) => error ? reject(error) : resolve(made));
        });
    },
    // An instance can be rendered once; the file is read into memory once.
    docxtemplater() {
        const Docxtemplater = installed('docxtemplater');
        const PizZip = installed('pizzip');
        const bytes = template('docxtemplater.docx');
        return async (data) => {
            const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true });
            document.render(data);
            return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
        };
    },
    'easy-template-x'() {
        const { TemplateHandler } = installed('easy-template-x');
        const handler = new TemplateHandler();
        const bytes = template('easy-template-x.docx');
        return (data) => handler.process(bytes, data);
    },
};

// All threads of the process: garbage collection and compression in the background count.
function cpuSeconds() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
}

async function main() {
    const engines = {}, kits = {};
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const [name, signatories, seconds, save] = line.split('\t');
        kits[signatories] ??= JSON.parse(template(`data-${signatories}.json`));
        engines[name] ??= makers[name]();
        const start = cpuSeconds();
        let count = 0, spent = 0, made;
        while (count === 0 || spent < Number(seconds)) {
            made = await engines[name](kits[signatories]);
            count += 1;
            spent = cpuSeconds() - start;
        }
        if (save) {
            fs.writeFileSync(save, made);
        }
        process.stdout.write(`${spent}\t${count}\t${made.length}\n`);
    }
}

main();
