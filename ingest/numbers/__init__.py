"""Numbers as budget documents print them, and the words beside them."""
