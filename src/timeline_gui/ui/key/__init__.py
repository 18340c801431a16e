"""The key: what colours and shapes stand for."""
