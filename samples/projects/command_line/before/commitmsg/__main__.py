from commitmsg.cli import main

raise SystemExit(main())
