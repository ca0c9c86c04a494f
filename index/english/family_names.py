"""Family names that are written before the given names."""

FAMILY_NAMES_FIRST = frozenset(
    """bui cao chang chen cheng cho choi chung dang dinh duong guo hoang huang huynh hwang jiang jung kang kim kwon le
    lim lin liu ngo nguyen oh pham phan shin tran truong vu wang wong wu xi xu yang yoon zhang zhao zheng zhou
    zhu""".split()
)
"""Common family names that come first in Chinese, Korean and Vietnamese: bearers of one are often two people."""
