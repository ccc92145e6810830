"""Writes docs.jsonl and gold.jsonl from the texts in source/, in the format of the corpus.

A text begins with `== id publisher` and lines `@key value` of metadata (byline and editor may stand twice). Then
comes a line of the document a line, with its label before a bar: `P| Hujan turun.` What stands between {{ and }} in
a kept line goes. `nav| Home / News` stands for as many lines as there are parts. The lines of a page are a blank line
apart; a flat text has one line.
"""
import hashlib
import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent


def ranges(marked):
    """The line without its brackets, and the ranges of it that stay; None where all of it does."""
    if "{{" not in marked:
        return marked, None
    line, kept, at = "", [], 0
    for part in re.split(r"(\{\{.*?\}\})", marked):
        text = part[2:-2] if part.startswith("{{") else part
        if text and not part.startswith("{{"):
            kept.append([at, at + len(text)])
        line, at = line + text, at + len(text)
    return line, kept


def read(form, text):
    for block in re.split(r"^== ", text, flags=re.M)[1:]:
        head, *rows = block.strip("\n").split("\n")
        name, publisher = head.split()
        meta, lines, labels, partial = {}, [], {}, {}
        for row in rows:
            if row.startswith("@"):
                key, value = row[1:].split(" ", 1)
                if key in ("byline", "editor"):
                    meta.setdefault(key, []).append(value)
                else:
                    meta[key] = value
                continue
            label, text = row.split("| ", 1)
            parts = text.split(" / ") if label == "nav" else [text]
            for part in parts:
                if lines and form == "page":
                    lines.append("")
                line, kept = ranges(part)
                lines.append(line)
                labels[str(len(lines))] = "-" if label == "nav" else label
                if kept is not None:
                    partial[str(len(lines))] = kept
        raw = "\n".join(lines)
        assert form != "flat" or len(lines) == 1, name
        doc = {"id": f"{form}-{name}", "form": form, "publisher": publisher, "text": raw}
        sha256 = hashlib.sha256(raw.encode()).hexdigest()
        yield doc, {"id": doc["id"], "sha256": sha256, "labels": labels, "partial": partial, "meta": meta}


def main():
    pairs = [pair for form in ("flat", "page", "scrape") for pair in read(form, (HERE / f"source/{form}.txt").read_text())]
    for place, name in enumerate(("docs.jsonl", "gold.jsonl")):
        rows = [json.dumps(pair[place], ensure_ascii=False) + "\n" for pair in pairs]
        (HERE / name).write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
