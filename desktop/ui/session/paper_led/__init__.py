"""The paper-led session: a calm screen while people talk, and entering what was settled after."""
