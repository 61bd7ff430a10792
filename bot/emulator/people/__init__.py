"""What the page's people do: send, press, choose."""
