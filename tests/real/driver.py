"""Drives the real window by keyboard or mouse and reads it as a screen reader does (AT-SPI).

Needs a display, a session bus and the accessibility bus. Every wait has a deadline.
"""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

DEADLINE = 30.0
# What can be pressed into.
CONTROLS = ("push button", "check box", "radio button", "toggle button", "entry", "password text")


class Missing(Exception):
    """Something that should be on the screen is not there."""


class Window:
    """One running window of the program."""

    def __init__(self, program, arguments=(), environment=None, size=(1180, 780)):
        Atspi.init()
        # What a person does: controls pressed, values pasted or typed.
        self.pressed = 0
        self.by_mouse = False
        self.given = 0
        self.env = dict(os.environ, **(environment or {}))
        self.process = subprocess.Popen([program, *arguments], env=self.env)
        self.window = self._until(self._find_window, "the window")
        self.key_target()
        self.resize(*size)
        self.app = self._until(self._find_app, "the program on the accessibility bus")

    # Waiting

    def _until(self, question, what, deadline=DEADLINE):
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            answer = question()
            if answer:
                return answer
            if self.process.poll() is not None:
                raise Missing(f"{what}: the program ended with {self.process.returncode}")
            time.sleep(0.1)
        raise Missing(f"{what}: not there after {deadline:.0f} s; on the screen: {self.names()[:80]}")

    def wait_for(self, name, deadline=DEADLINE):
        return self._until(lambda: self.find(name), f"“{name}”", deadline)

    def wait_gone(self, name, deadline=DEADLINE):
        return self._until(lambda: not self.find(name), f"“{name}” to go", deadline)

    # The tree

    def _find_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--pid", str(self.process.pid), "--onlyvisible", "--name", "."],
            capture_output=True, text=True, timeout=10,
        ).stdout.split()
        return found[-1] if found else None

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def nodes(self, node=None):
        """Every node below, depth first."""
        try:
            node = node or self.app
            yield node
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child:
                    yield from self.nodes(child)
        except gi.repository.GLib.GError:
            return

    def names(self):
        found = []
        for node in self.nodes() if hasattr(self, "app") else ():
            try:
                if node.get_name():
                    found.append(f"{node.get_role_name()}: {node.get_name()}")
            except gi.repository.GLib.GError:
                continue
        return found

    def find(self, name, *roles):
        """The first node of that name in one of the roles, if any are given; a name that ends in `…` stands for its beginning."""
        for node in self.nodes():
            try:
                own, own_role = node.get_name() or "", node.get_role_name()
            except gi.repository.GLib.GError:
                continue
            same = own.startswith(name[:-1]) if name.endswith("…") else own == name
            if same and (not roles or own_role in roles):
                return node
        return None

    def focused(self):
        for node in self.nodes():
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
            except gi.repository.GLib.GError:
                continue
        return None

    def focused_name(self):
        """The name of the control with the focus; a page's heading takes the focus too, but is no control."""
        node = self.focused()
        try:
            return node.get_name() if node and node.get_role_name() != "heading" else ""
        except gi.repository.GLib.GError:
            return ""

    # The keyboard

    def key_target(self):
        subprocess.run(["xdotool", "windowactivate", "--sync", self.window], timeout=10, check=False)
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], timeout=10, check=False)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], timeout=10, check=True)
        time.sleep(0.15)

    def type(self, text):
        self.given += 1
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "12", text], timeout=60, check=True)
        time.sleep(0.2)

    def paste(self, text):
        self.given += 1
        subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, timeout=10, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.press("ctrl+v")

    def tab_to(self, name, limit=90, key="Tab"):
        """Presses Tab until that control has the focus, as a person without a mouse would."""
        self.wait_for(name)
        seen = []
        for _ in range(limit):
            own = self.focused_name()
            if own == name or (name.endswith("…") and own.startswith(name[:-1])):
                return
            seen.append(own)
            self.press(key)
        raise Missing(f"“{name}” is not reached by {key}; reached: {seen}")

    def activate(self, name, key="space"):
        """Presses a control, by mouse where the story says so."""
        self.pressed += 1
        if self.by_mouse:
            self.click(name)
            return
        self.tab_to(name)
        self.press(key)

    # The mouse

    def click(self, name):
        """Presses the left button in the middle of that control, brought into sight first."""
        found = self._until(lambda: self.find(name, *CONTROLS), f"“{name}” to press")
        component = found.get_component_iface()
        component.scroll_to(Atspi.ScrollType.ANYWHERE)
        time.sleep(0.3)
        place = None
        # What is pressed on a busy machine may move once more before the press.
        while place != self._middle(component):
            place = self._settled(component, name)
            # Without waiting for it to move: it may be there already.
            subprocess.run(["xdotool", "mousemove", "--window", self.window, *map(str, place)], timeout=10, check=True)
            time.sleep(0.2)
        subprocess.run(["xdotool", "click", "1"], timeout=10, check=True)
        time.sleep(0.2)

    def fill(self, name, text):
        """Presses into that box and pastes, over what is in it."""
        self.click(name)
        self.press("ctrl+a")
        self.paste(text)

    def _middle(self, component):
        place = component.get_extents(Atspi.CoordType.WINDOW)
        return place.x + place.width // 2, place.y + place.height // 2

    def _settled(self, component, name):
        """The middle of a control, once it moves no more."""
        last = []

        def settled():
            last.append(self._middle(component))
            return last[-1] if last[-1:] == last[-2:-1] else None

        return self._until(settled, f"“{name}” to stay where it is")

    # The rest

    def resize(self, width, height):
        subprocess.run(["xdotool", "windowsize", "--sync", self.window, str(width), str(height)],
                       timeout=10, check=False)
        subprocess.run(["xdotool", "windowmove", self.window, "0", "0"], timeout=10, check=False)
        time.sleep(0.4)

    def screenshot(self, path):
        time.sleep(0.4)
        subprocess.run(["import", "-window", self.window, path], timeout=20, check=True)

    def title(self):
        return subprocess.run(["xdotool", "getwindowname", self.window], capture_output=True, text=True,
                              timeout=10, check=True).stdout.strip()

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
