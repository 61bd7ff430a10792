// The theme, loaded before anything is drawn so that the page never flashes in the other one.
"use strict";
{
  const KEY = "quoth-theme";
  const chosen = localStorage.getItem(KEY);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  window.quothTheme = {
    /** Whether dark is shown now, by choice or by the system's setting. */
    isDark() {
      const forced = document.documentElement.dataset.theme;
      return forced ? forced === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    },
    toggle() {
      const next = this.isDark() ? "light" : "dark";
      document.documentElement.dataset.theme = next;
      localStorage.setItem(KEY, next);
    },
  };
}
