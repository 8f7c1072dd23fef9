// Makes an element; "click" is a listener, true an attribute without a value.
export const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'click') made.addEventListener('click', value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

// What is typed into the editor's own small boxes is no change of the form.
export const keepInside = (part) => {
  for (const kind of ['input', 'change']) part.addEventListener(kind, (event) => event.stopPropagation());
};
