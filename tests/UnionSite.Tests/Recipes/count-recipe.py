#!/usr/bin/env python3
"""Counts the content types, parts, fields and items that a recipe leaves on an empty site.

Usage: count-recipe.py FILE [STEPS]   STEPS: only so many steps of the outermost recipe ran (a failed one ended the run).
Written apart from the runner and without any of its code: it reads the JSON itself and follows the rules of the format:
ContentDefinition adds and merges, ReplaceContentDefinition deletes the listed parts and makes the listed records anew,
DeleteContentDefinition deletes, "content" holds items by ContentItemId, "recipes" runs other files of the same folder.
Names of types, parts and fields ignore case. Each uuid() at another place is another id; a variable has one value.
"""
import json
import os
import re
import sys


def relaxed(text):
    """Strict JSON from text with comments and trailing commas."""
    pieces = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/|,(?=(?:\s|//[^\n]*|/\*.*?\*/)*[}\]])', re.S)
    return pieces.sub(lambda match: match.group() if match.group().startswith('"') else ' ', text)


def load(path):
    with open(path, encoding='utf-8-sig') as file:
        return json.loads(relaxed(file.read()), strict=False)


def get(record, name, default=None):
    """A member whose name ignores case."""
    for key, value in record.items():
        if key.lower() == name.lower():
            return value
    return default


class Site:
    def __init__(self):
        self.types = set()
        self.parts = {}
        self.items = set()

    def fields(self):
        return sum(len(fields) for fields in self.parts.values())


def fold(record):
    return str(get(record, 'Name')).lower()


def define(site, step, replace):
    if replace:
        for part in get(step, 'ContentParts') or []:
            site.parts.pop(fold(part), None)
    for content_type in get(step, 'ContentTypes') or []:
        site.types.add(fold(content_type))
    for part in get(step, 'ContentParts') or []:
        fields = site.parts.setdefault(fold(part), set())
        fields.update(fold(field) for field in get(part, 'ContentPartFieldDefinitionRecords') or [])


def delete(site, step):
    for name in get(step, 'ContentTypes') or []:
        site.types.discard(name.lower())
    for name in get(step, 'ContentParts') or []:
        site.parts.pop(name.lower(), None)


def identity(text, place, recipe, variables):
    """What an id is: literal text, the value of a variable, or something of its own for each place."""
    call = re.match(r"^\[\s*js:\s*variables\(\s*['\"](.*?)['\"]\s*\)\s*;?\s*\]$", text)
    if call:
        value = variables.get(call.group(1), '')
        return identity(value, 'variable ' + call.group(1), recipe, {}) if value.startswith('[') else value
    if re.match(r'^\[\s*js:\s*uuid\(\)\s*;?\s*\]$', text):
        return (recipe, place)
    return text


def run(site, path, recipe, limit, seen):
    name = get(recipe, 'name') or os.path.basename(path)
    variables = recipe.get('variables') or {}
    for index, step in enumerate((recipe.get('steps') or [])[:limit]):
        kind = str(step.get('name', '')).lower()
        if kind in ('contentdefinition', 'replacecontentdefinition'):
            define(site, step, kind.startswith('replace'))
        elif kind == 'deletecontentdefinition':
            delete(site, step)
        elif kind == 'content':
            for number, item in enumerate(get(step, 'data') or []):
                site.items.add(identity(item['ContentItemId'], (index, number), name, variables))
        elif kind == 'recipes':
            for value in get(step, 'Values') or []:
                inner = find(os.path.dirname(path), get(value, 'name'))
                if inner and inner[0] not in seen:
                    run(site, inner[0], inner[1], None, seen | {inner[0]})


def find(folder, name):
    for file in sorted(os.listdir(folder or '.')):
        if file.endswith('.recipe.json'):
            path = os.path.join(folder, file)
            recipe = load(path)
            if recipe.get('name') == name:
                return path, recipe
    return None


def main():
    path = sys.argv[1]
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else None
    site = Site()
    run(site, path, load(path), limit, {path})
    print(json.dumps({'types': len(site.types), 'parts': len(site.parts), 'fields': site.fields(), 'items': len(site.items)}))


if __name__ == '__main__':
    main()
